import { graphql } from '@/gql';
import type { ContractChangeFragment } from '@/gql/graphql';

graphql(`
  fragment ContractChange on ContractChangePreview {
    amountFen
    takenBackFen
    standingRenewal {
      id
      number
      startsOn
    }
    years {
      startsOn
      endsOn
      oldFeeFen
      newFeeFen
      amountFen
      licence {
        id
        productName
      }
      contract {
        id
        number
      }
      decision {
        ...DecisionParts
      }
    }
    entitlements {
      endsOn
      allowance
      entitlement {
        id
        service
        startsOn
        endsOn
        allowance
        drawn
        licence {
          id
          productName
        }
      }
    }
    userErrors {
      ...Refusal
    }
  }
`);

/** What a cancellation or an upgrade would come to. */
export type ContractChange = ContractChangeFragment;
