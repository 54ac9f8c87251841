import { graphql } from '@/gql';

/** Money that came, refunds and reversals, the latest day first. */
export const PaymentsDocument = graphql(`
  query Payments($filter: PaymentFilter, $sort: PaymentSort!, $after: String) {
    payments(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        kind
        amountFen
        receivedOn
        method
        reference
        reason
        customer {
          id
          name
        }
        invoice {
          id
          number
        }
        createdBy {
          id
          name
        }
        reversedBy {
          id
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

graphql(`
  fragment StatementLine on BankStatementLine {
    row
    receivedOn
    amountFen
    payer
    text
    reference
    state
    openFen
    invoice {
      id
      number
      customer {
        id
        name
      }
    }
    problems {
      ...Refusal
    }
  }
`);

/** What a bank's file says, and which invoices it pays. */
export const PreviewBankStatementDocument = graphql(`
  query PreviewBankStatement($input: PreviewBankStatementInput!) {
    previewBankStatement(input: $input) {
      encoding
      matchedCount
      matchedFen
      lines {
        ...StatementLine
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Lines of a bank's file that become payments, all or none. */
export const ImportBankStatementDocument = graphql(`
  mutation ImportBankStatement($input: ImportBankStatementInput!) {
    importBankStatement(input: $input) {
      bankImport {
        id
        paymentCount
        totalFen
        lines {
          id
          payment {
            id
            invoice {
              id
            }
          }
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** A file that was recorded, with its payments. */
export const BankImportDocument = graphql(`
  query BankImport($id: ID!) {
    bankImport(id: $id) {
      id
      fileName
      paymentCount
      totalFen
      createdAt
      createdBy {
        id
        name
      }
      lines {
        id
        fileRow
        payer
        text
        payment {
          id
          receivedOn
          amountFen
          reversedBy {
            id
          }
          invoice {
            id
            number
          }
          customer {
            id
            name
          }
        }
      }
    }
  }
`);
