import { graphql } from '@/gql';

/** What was edited in a draft since a version, the oldest first. */
export const RateTableEditsDocument = graphql(`
  query RateTableEdits($id: ID!, $since: Int, $first: Int, $after: String) {
    rateTableEdits(rateTableId: $id, sinceVersion: $since, first: $first, after: $after) {
      nodes {
        id
        version
        cell
        clause
        before
        after
        createdAt
        createdBy {
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

/** What others did to a draft since a version, whether it still is one, and who has it open now. */
export const WatchDraftDocument = graphql(`
  query WatchDraft($id: ID!, $since: Int!) {
    rateTable(id: $id) {
      id
      status
    }
    rateTableEdits(rateTableId: $id, sinceVersion: $since, first: 100) {
      nodes {
        id
        version
        cell
        createdAt
        createdBy {
          id
          name
        }
      }
    }
    rateTableEditors(rateTableId: $id) {
      id
      name
    }
  }
`);

/** Notes on a cell why it states what it states. */
export const CommentCellDocument = graphql(`
  mutation CommentCell($input: CommentCellInput!) {
    commentCell(input: $input) {
      comment {
        id
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Asks a second person to publish a draft as it is. */
export const SubmitRateTableDocument = graphql(`
  mutation SubmitRateTable($input: SubmitRateTableInput!) {
    submitRateTable(input: $input) {
      ...TableDone
    }
  }
`);

/** Publishes what somebody else has submitted. */
export const ApproveRateTableDocument = graphql(`
  mutation ApproveRateTable($input: ApproveRateTableInput!) {
    approveRateTable(input: $input) {
      ...TableDone
    }
  }
`);

/** Gives a submission back with a reason. */
export const RejectRateTableDocument = graphql(`
  mutation RejectRateTable($input: RejectRateTableInput!) {
    rejectRateTable(input: $input) {
      ...TableDone
    }
  }
`);

/** Whether a second person has to publish. */
export const PublishNeedsApprovalDocument = graphql(`
  query PublishNeedsApproval {
    settings {
      publishNeedsApproval
    }
  }
`);
