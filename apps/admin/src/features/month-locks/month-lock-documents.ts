import { graphql } from '@/gql';

/** Locked months, the latest first. */
export const MonthLocksDocument = graphql(`
  query MonthLocks($after: String) {
    monthLocks(first: 50, after: $after) {
      nodes {
        id
        lockedAt
        lockedBy {
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

/** Whether a month's report, rows and documents say the same. */
export const MonthTieOutDocument = graphql(`
  query MonthTieOut($month: String!) {
    reportTieOut(month: $month) {
      month
      reportFen
      rowsFen
      ledgerFen
      tied
      differences {
        place
        documentId
        number
        expectedFen
        foundFen
        differenceFen
      }
    }
  }
`);

export const LockMonthDocument = graphql(`
  mutation LockMonth($input: LockMonthInput!) {
    lockMonth(input: $input) {
      monthLock {
        id
        lockedAt
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Always refused; the refusal names the way out. */
export const UnlockMonthDocument = graphql(`
  mutation UnlockMonth($input: UnlockMonthInput!) {
    unlockMonth(input: $input) {
      monthLock {
        id
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);
