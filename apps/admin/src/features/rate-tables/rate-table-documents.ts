import { graphql } from '@/gql';
import type { RateTableFactsFragment } from '@/gql/graphql';

graphql(`
  fragment RateTableFacts on RateTable {
    id
    year
    revision
    effectiveFrom
    status
    note
    version
    createdAt
    createdBy {
      id
      name
    }
    publishedAt
    publishedBy {
      id
      name
    }
  }
`);

graphql(`
  fragment SubmissionFacts on RateTableSubmission {
    id
    state
    version
    effectiveFrom
    note
    reason
    createdAt
    createdBy {
      id
      name
    }
    decidedAt
    decidedBy {
      id
      name
    }
  }
`);

/** A table without its figures. */
export type RateTableFacts = RateTableFactsFragment;

/** The tables, newest first, and the one in force today. */
export const RateTablesDocument = graphql(`
  query RateTables($first: Int, $after: String) {
    rateTables(first: $first, after: $after) {
      nodes {
        ...RateTableFacts
        basedOn {
          id
          year
          revision
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

/** The table in force on a date; today's where left out. */
export const RateTableInForceDocument = graphql(`
  query RateTableInForce($on: Date) {
    rateTableInForce(on: $on) {
      id
      year
      revision
      effectiveFrom
    }
  }
`);

/** One table with its figures and those of the table that it was copied from. */
export const RateTableDocument = graphql(`
  query RateTable($id: ID!) {
    rateTable(id: $id) {
      ...RateTableFacts
      document
      submission {
        ...SubmissionFacts
      }
      basedOn {
        id
        year
        revision
        document
      }
    }
  }
`);

graphql(`
  fragment TableDone on RateTablePayload {
    rateTable {
      id
      status
      version
    }
    userErrors {
      ...Refusal
    }
  }
`);

/** Copies a table into a draft for another year. */
export const CreateRateTableDraftDocument = graphql(`
  mutation CreateRateTableDraft($input: CreateRateTableDraftInput!) {
    createRateTableDraft(input: $input) {
      ...TableDone
    }
  }
`);

/** Changes cells of a draft; refused whole where the result has errors. */
export const EditRateTableDraftDocument = graphql(`
  mutation EditRateTableDraft($input: EditRateTableDraftInput!) {
    editRateTableDraft(input: $input) {
      rateTable {
        id
        version
        document
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** A draft from a document's JSON text. */
export const ImportRateTableDocument = graphql(`
  mutation ImportRateTable($input: ImportRateTableInput!) {
    importRateTable(input: $input) {
      ...TableDone
    }
  }
`);

/** A draft from a workbook. */
export const ImportRateTableWorkbookDocument = graphql(`
  mutation ImportRateTableWorkbook($input: ImportRateTableWorkbookInput!) {
    importRateTableWorkbook(input: $input) {
      ...TableDone
    }
  }
`);

/** Puts a draft in force from a date; it never changes afterwards. */
export const PublishRateTableDocument = graphql(`
  mutation PublishRateTable($input: PublishRateTableInput!) {
    publishRateTable(input: $input) {
      ...TableDone
    }
  }
`);

/** Removes a draft. */
export const DiscardRateTableDraftDocument = graphql(`
  mutation DiscardRateTableDraft($input: DiscardRateTableDraftInput!) {
    discardRateTableDraft(input: $input) {
      discardedId
      userErrors {
        ...Refusal
      }
    }
  }
`);
