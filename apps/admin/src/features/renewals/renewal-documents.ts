import { graphql } from '@/gql';
import type { CallReasonsQuery, RenewalRowFragment } from '@/gql/graphql';

graphql(`
  fragment RenewalRow on Contract {
    id
    number
    endsOn
    customer {
      id
      name
      contactName
      contactPhone
    }
    lines {
      id
      licence {
        id
        productName
      }
    }
    renewal {
      startsOn
      rateTable {
        id
        year
        revision
      }
      oldFeeFen
      newFeeFen
      differenceFen
      problem
      missingCell
      missingClause
      exhausted
      daysLeft
      openQuote {
        id
        number
      }
    }
  }
`);

/** The contracts that end soon. */
export const RenewalsDueDocument = graphql(`
  query RenewalsDue($withinDays: Int!, $after: String) {
    renewalsDue(first: 100, withinDays: $withinDays, after: $after) {
      nodes {
        ...RenewalRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Quotes the renewals of several contracts at once. */
export const RenewContractsDocument = graphql(`
  mutation RenewContracts($input: RenewContractsInput!) {
    renewContracts(input: $input) {
      outcomes {
        contractId
        quote {
          id
          number
          customer {
            id
          }
        }
        userErrors {
          ...Refusal
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Whom to call beside them. */
export const CallReasonsDocument = graphql(`
  query CallReasons {
    callReasons(first: 50) {
      gapCount
      exhaustedCount
      gaps {
        coveredUntil
        days
        licence {
          id
          productName
          serial
          customer {
            id
            name
            contactPhone
          }
        }
      }
      exhausted {
        service
        allowance
        drawn
        endsOn
        licence {
          id
          productName
          serial
          customer {
            id
            name
            contactPhone
          }
        }
      }
    }
  }
`);

/** A contract on the board. */
export type RenewalRow = RenewalRowFragment;
/** Whom to call, and why. */
export type CallReasons = CallReasonsQuery['callReasons'];
