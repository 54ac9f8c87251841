import { graphql } from '@/gql';

export const ReceivablesReportDocument = graphql(`
  query ReceivablesReport($on: Date!) {
    receivables(on: $on, first: 500) {
      on
      openFen
      overpaidFen
      buckets {
        bucket
        openFen
        invoices
      }
      customerCount
      customers {
        openFen
        overpaidFen
        buckets {
          bucket
          openFen
          invoices
        }
        customer {
          id
          name
        }
      }
    }
  }
`);

export const BucketInvoicesDocument = graphql(`
  query BucketInvoices($filter: OpenInvoiceFilter, $after: String) {
    openInvoices(first: 50, after: $after, filter: $filter) {
      nodes {
        openFen
        totalFen
        dueOn
        invoice {
          id
          number
          issuedOn
        }
        customer {
          id
          name
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

export const ImpactTablesDocument = graphql(`
  query ImpactTables {
    rateTables(first: 50) {
      nodes {
        id
        year
        revision
        status
        version
      }
    }
  }
`);

export const YearImpactDocument = graphql(`
  query YearImpact($rateTableId: ID!) {
    impactRuns(rateTableId: $rateTableId, first: 1) {
      nodes {
        id
        status
        stale
        done
        total
        servedFrom
        servedTo
        services
        renewals
        customers
        customersUp
        customersDown
        unpricedCount
        oldFen
        newFen
        differenceFen
        upFen
        downFen
        against {
          id
          year
          revision
        }
        byKind {
          kind
          oldQuantity
          newQuantity
          oldFen
          newFen
          differenceFen
        }
      }
    }
  }
`);

export const StartYearImpactDocument = graphql(`
  mutation StartYearImpact($input: StartImpactInput!) {
    startImpact(input: $input) {
      impactRun {
        id
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);
