import { graphql } from '@/gql';
import type { BuilderDataQuery, QuotePreviewQuery, QuoteSourceQuery } from '@/gql/graphql';

/** Whom a quote is for, with its licences, and the tables that may price it. */
export const BuilderDataDocument = graphql(`
  query BuilderData($customerId: ID!) {
    customer(id: $customerId) {
      id
      name
      sites {
        id
        name
        city
        district
      }
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
    settings {
      version
      salesDiscountPercent
      adminDiscountPercent
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
      subtotalFen
      discountFen
      totalFen
      lines {
        licenceId
        startsOn
        endsOn
        amountFen
        decision {
          ...DecisionParts
        }
        breakEven {
          since
          until
          feeFen
          singlyFen
          withPlanFen
          savedFen
          service
          from
          services {
            service
            count
            perVisitFen
            singlyFen
            allowance
            overage
            overageFen
            beyondFen
          }
        }
      }
      items {
        kind
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

/** Makes the next revision of a quote. */
export const ReviseQuoteDocument = graphql(`
  mutation ReviseQuote($input: ReviseQuoteInput!) {
    reviseQuote(input: $input) {
      quote {
        id
        number
        revision
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

/** What a quote offers, to begin another one with: a revision of it, or one like it. */
export const QuoteSourceDocument = graphql(`
  query QuoteSource($id: ID!) {
    quote(id: $id) {
      id
      number
      revision
      status
      version
      validUntil
      note
      discountFen
      discountPercent
      discountReason
      customer {
        id
      }
      rateTable {
        id
      }
      lines {
        id
        plan
        years
        startsOn
        licence {
          id
        }
      }
      items {
        id
        kind
        product
        edition
        operators
        deliverOn
        days
        work
        description
        agreementReference
        amountFen
        licenceItem
        licence {
          id
        }
        site {
          id
        }
        attachedFile {
          id
          name
        }
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
/** One thing of it with its price: a line or an item. */
export type PricedOffer = PreviewAnswer['lines'][number] | PreviewAnswer['items'][number];
/** A plan weighed against single visits. */
export type WeighedPlan = NonNullable<PreviewAnswer['lines'][number]['breakEven']>;
/** A place of the customer. */
export type BuilderSite = BuilderCustomer['sites'][number];
/** The most that may be taken off, by role. */
export type DiscountLimits = BuilderDataQuery['settings'];
/** A quote that another one begins with. */
export type QuoteSource = NonNullable<QuoteSourceQuery['quote']>;
