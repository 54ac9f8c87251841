import { graphql } from '@/gql';
import type { QuotePageQuery } from '@/gql/graphql';

/** All of a quote's page. */
export const QuotePageDocument = graphql(`
  query QuotePage($id: ID!) {
    quote(id: $id) {
      id
      number
      status
      validUntil
      totalFen
      note
      createdAt
      createdBy {
        id
        name
      }
      version
      customer {
        id
        name
      }
      rateTable {
        id
        year
        revision
        document
      }
      contract {
        id
        number
      }
      lines {
        id
        plan
        years
        startsOn
        endsOn
        amountFen
        licence {
          id
          productName
          edition
          serial
        }
        decision {
          ...DecisionParts
        }
      }
    }
  }
`);

/** A quote as its page shows it. */
export type QuoteOnPage = NonNullable<QuotePageQuery['quote']>;
