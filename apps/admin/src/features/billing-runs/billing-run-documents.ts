import { graphql } from '@/gql';

graphql(`
  fragment BillingRunRow on BillingRun {
    id
    status
    dueBy
    total
    done
    billed
    drafted
    issued
    totalFen
    stoppedAt
    createdAt
    draftedAt
    issuedAt
    createdBy {
      id
      name
    }
  }
`);

/** What a run would do if it were started now. */
export const PreviewBillingRunDocument = graphql(`
  query PreviewBillingRun($dueBy: Date!, $skip: Int!) {
    previewBillingRun(dueBy: $dueBy, first: 50, skip: $skip) {
      dueBy
      chargeCount
      invoiceCount
      totalFen
      invoices {
        totalFen
        netFen
        taxFen
        customer {
          id
          name
        }
        charges {
          ...OpenCharge
        }
      }
      leftOut {
        reason
        count
        totalFen
        charges {
          ...OpenCharge
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Runs, the latest first. */
export const BillingRunsDocument = graphql(`
  query BillingRuns($after: String) {
    billingRuns(first: 50, after: $after) {
      nodes {
        ...BillingRunRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** One run with its progress. */
export const BillingRunDocument = graphql(`
  query BillingRun($id: ID!) {
    billingRun(id: $id) {
      ...BillingRunRow
    }
  }
`);

/** The invoices of a run. */
export const BillingRunInvoicesDocument = graphql(`
  query BillingRunInvoices($id: ID!, $after: String) {
    billingRunInvoices(billingRunId: $id, first: 50, after: $after) {
      nodes {
        id
        number
        status
        totalFen
        paymentState
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

export const StartBillingRunDocument = graphql(`
  mutation StartBillingRun($input: StartBillingRunInput!) {
    startBillingRun(input: $input) {
      billingRun {
        ...BillingRunRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

export const ResumeBillingRunDocument = graphql(`
  mutation ResumeBillingRun($input: ResumeBillingRunInput!) {
    resumeBillingRun(input: $input) {
      billingRun {
        ...BillingRunRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

export const IssueBillingRunDocument = graphql(`
  mutation IssueBillingRun($input: IssueBillingRunInput!) {
    issueBillingRun(input: $input) {
      billingRun {
        ...BillingRunRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);
