import { graphql } from '@/gql';

/** What differs between two tables, or two versions of one. */
export const CompareRateTablesDocument = graphql(`
  query CompareRateTables($before: RateTableVersionInput!, $after: RateTableVersionInput!) {
    compareRateTables(before: $before, after: $after) {
      changes {
        cell
        clause
        before
        after
        products
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);
