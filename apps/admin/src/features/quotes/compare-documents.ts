import { graphql } from '@/gql';
import type { CompareQuotesQuery } from '@/gql/graphql';

graphql(`
  fragment ComparedLine on QuoteLine {
    id
    plan
    years
    startsOn
    endsOn
    amountFen
    licence {
      id
      productName
      serial
    }
  }
`);

graphql(`
  fragment ComparedItem on QuoteItem {
    id
    kind
    productName
    days
    work
    description
    agreementReference
    amountFen
  }
`);

/** Two quotes side by side. */
export const CompareQuotesDocument = graphql(`
  query CompareQuotes($before: ID!, $after: ID!) {
    compareQuotes(before: $before, after: $after) {
      before {
        id
        number
        revision
        subtotalFen
        discountFen
        totalFen
      }
      after {
        id
        number
        revision
        subtotalFen
        discountFen
        totalFen
      }
      subtotalDifferenceFen
      discountDifferenceFen
      totalDifferenceFen
      offers {
        differenceFen
        isChanged
        lineBefore {
          ...ComparedLine
        }
        lineAfter {
          ...ComparedLine
        }
        itemBefore {
          ...ComparedItem
        }
        itemAfter {
          ...ComparedItem
        }
      }
    }
  }
`);

/** Two quotes as the page of their comparison shows them. */
export type ComparedQuotes = NonNullable<CompareQuotesQuery['compareQuotes']>;
