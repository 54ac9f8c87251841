import { graphql } from '@/gql';

/** What a service would cost on a day, by which table and why. */
export const PriceAsOfDocument = graphql(`
  query PriceAsOf($input: PriceAsOfInput!) {
    priceAsOf(input: $input) {
      inForceFrom
      inForceTo
      decision {
        ...DecisionParts
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);
