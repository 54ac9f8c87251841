import { graphql } from '@/gql';
import type { BuilderDataQuery, QuotePreviewQuery } from '@/gql/graphql';

/** Whom a quote is for, with its licences, and the tables that may price it. */
export const BuilderDataDocument = graphql(`
  query BuilderData($customerId: ID!) {
    customer(id: $customerId) {
      id
      name
      licences {
        id
        product
        productName
        edition
        serial
        coverage {
          service
          coverage
          endsOn
        }
      }
    }
    rateTableInForce {
      id
      year
      revision
      effectiveFrom
    }
    rateTables(first: 50, status: PUBLISHED) {
      nodes {
        id
        year
        revision
        effectiveFrom
      }
    }
  }
`);

/** What the lines would cost and why, by the code that makes the quote; nothing is stored. */
export const QuotePreviewDocument = graphql(`
  query QuotePreview($input: PreviewQuoteInput!) {
    previewQuote(input: $input) {
      rateTable {
        id
        year
        revision
      }
      totalFen
      lines {
        licenceId
        startsOn
        endsOn
        amountFen
        decision {
          ...DecisionParts
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Makes the quote. */
export const CreateQuoteDocument = graphql(`
  mutation CreateQuote($input: CreateQuoteInput!) {
    createQuote(input: $input) {
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
  }
`);

/** The customer of a quote that is being built. */
export type BuilderCustomer = NonNullable<BuilderDataQuery['customer']>;
/** One of its licences. */
export type BuilderLicence = BuilderCustomer['licences'][number];
/** A published table. */
export type BuilderTable = BuilderDataQuery['rateTables']['nodes'][number];
/** The answer of a preview. */
export type PreviewAnswer = QuotePreviewQuery['previewQuote'];
/** One line of it. */
export type PreviewedLine = PreviewAnswer['lines'][number];
