import { graphql } from '@/gql';

/** What is owed on a day, by how long it is overdue, per customer and in all. */
export const ReceivablesDocument = graphql(`
  query Receivables($on: Date!) {
    receivables(on: $on, first: 500) {
      on
      openFen
      overpaidFen
      customerCount
      buckets {
        bucket
        openFen
        invoices
      }
      customers {
        openFen
        overpaidFen
        customer {
          id
          name
          shortCode
        }
        buckets {
          bucket
          openFen
          invoices
        }
      }
    }
    paymentTermDays
  }
`);

/** Issued invoices that are not settled. */
export const OpenInvoicesDocument = graphql(`
  query OpenInvoices($filter: OpenInvoiceFilter, $sort: OpenInvoiceSort!, $after: String) {
    openInvoices(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        invoiceId
        dueOn
        totalFen
        paidFen
        creditedFen
        openFen
        overpaidFen
        customer {
          id
          name
        }
        invoice {
          id
          number
          issuedOn
          paymentState
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** In how many days invoices are due from now on. */
export const SetPaymentTermDocument = graphql(`
  mutation SetPaymentTerm($input: SetPaymentTermInput!) {
    setPaymentTerm(input: $input) {
      days
      userErrors {
        ...Refusal
      }
    }
  }
`);
