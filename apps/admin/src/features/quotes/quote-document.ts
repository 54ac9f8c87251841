import { graphql } from '@/gql';
import type { QuotePageQuery } from '@/gql/graphql';

/** All of a quote's page. */
export const QuotePageDocument = graphql(`
  query QuotePage($id: ID!) {
    quote(id: $id) {
      id
      number
      revision
      status
      validUntil
      subtotalFen
      discountFen
      discountPercent
      discountReason
      totalFen
      lostReason
      revisions {
        id
        revision
        status
        totalFen
        createdAt
      }
      renewalOf {
        id
        number
      }
      items {
        id
        kind
        productName
        edition
        operators
        deliverOn
        days
        work
        description
        agreementReference
        attachment
        attachedFile {
          id
          name
          path
        }
        amountFen
        licence {
          id
          serial
        }
        decision {
          ...DecisionParts
        }
      }
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
      contracts {
        id
        number
        kind
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
