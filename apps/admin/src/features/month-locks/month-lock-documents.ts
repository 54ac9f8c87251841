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
