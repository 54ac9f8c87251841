import { graphql } from '@/gql';
import type { EntitlementPartsFragment } from '@/gql/graphql';

graphql(`
  fragment EntitlementParts on Entitlement {
    id
    service
    source
    startsOn
    endsOn
    allowance
    drawn
    remaining
    licence {
      id
      productName
      edition
      serial
    }
    rateTable {
      id
      year
      revision
    }
    contract {
      id
      number
    }
    entries {
      id
      kind
      quantity
      reason
      occurredOn
      createdAt
      createdBy {
        id
        name
      }
      serviceOrder {
        id
        number
      }
    }
  }
`);

/** An entitlement with its ledger. */
export type EntitlementParts = EntitlementPartsFragment;
