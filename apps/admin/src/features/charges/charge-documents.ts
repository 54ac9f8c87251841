import { graphql } from '@/gql';

graphql(`
  fragment OpenCharge on Charge {
    id
    kind
    quantity
    unitFen
    amountFen
    clause
    dueOn
    servedOn
    customer {
      id
      name
    }
    licence {
      id
      productName
      serial
    }
    contract {
      id
      number
    }
    serviceOrder {
      id
      number
    }
    decision {
      ...DecisionParts
    }
  }
`);

/** Open charges, the earliest due first. */
export const OpenChargesDocument = graphql(`
  query OpenCharges($filter: ChargeFilter, $after: String) {
    charges(first: 100, after: $after, filter: $filter) {
      nodes {
        ...OpenCharge
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
