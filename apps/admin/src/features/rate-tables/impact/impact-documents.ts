import { graphql } from '@/gql';

graphql(`
  fragment ImpactFacts on ImpactRun {
    id
    status
    stale
    version
    done
    total
    services
    renewals
    customers
    customersUp
    customersDown
    oldFen
    newFen
    differenceFen
    upFen
    downFen
    servedFrom
    servedTo
    renewFrom
    renewTo
    unpricedCount
    against {
      id
      year
      revision
    }
  }
`);

/** Replays a table over the last twelve months and the renewals of its year. */
export const StartImpactDocument = graphql(`
  mutation StartImpact($input: StartImpactInput!) {
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

/** How far an impact is, with those who would pay most more and most less. */
export const ImpactGlanceDocument = graphql(`
  query ImpactGlance($id: ID!) {
    impactRun(id: $id) {
      ...ImpactFacts
    }
    up: impactCustomers(impactRunId: $id, first: 3, sort: DIFFERENCE_DESC) {
      nodes {
        id
        differenceFen
        customer {
          id
          name
        }
      }
    }
    down: impactCustomers(impactRunId: $id, first: 3, sort: DIFFERENCE_ASC) {
      nodes {
        id
        differenceFen
        customer {
          id
          name
        }
      }
    }
  }
`);

/** A whole impact, without its customers. */
export const ImpactDocument = graphql(`
  query Impact($id: ID!) {
    impactRun(id: $id) {
      ...ImpactFacts
      createdAt
      rateTable {
        id
        year
        revision
      }
      byKind {
        kind
        oldFen
        newFen
        differenceFen
        oldQuantity
        newQuantity
      }
      unpriced {
        code
        clause
        cell
        count
        side
      }
      assumptions {
        code
        clause
        message
      }
    }
  }
`);

/** Who would pay how much more or less. */
export const ImpactCustomersDocument = graphql(`
  query ImpactCustomers($id: ID!, $sort: ImpactSort!, $after: String) {
    impactCustomers(impactRunId: $id, first: 50, after: $after, sort: $sort) {
      nodes {
        id
        services
        renewals
        unpricedCount
        oldFen
        newFen
        differenceFen
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

/** One customer's services and renewals by both tables, and why. */
export const ImpactLinesDocument = graphql(`
  query ImpactLines($id: ID!, $customerId: ID!, $skip: Int) {
    impactLines(impactRunId: $id, customerId: $customerId, first: 50, skip: $skip) {
      on
      source
      oldFen
      newFen
      differenceFen
      serviceOrder {
        id
        number
      }
      licence {
        id
        serial
        product
      }
      oldDecision {
        ...DecisionParts
      }
      newDecision {
        ...DecisionParts
      }
    }
  }
`);
