import { graphql } from '@/gql';
import type { ReleaseRowFragment } from '@/gql/graphql';

graphql(`
  fragment ReleaseRow on Release {
    id
    product
    productName
    version
    kind
    releasedOn
    notes
  }
`);

/** The catalogue, the latest released first. */
export const ReleasesDocument = graphql(`
  query Releases($filter: ReleaseFilter, $after: String) {
    releases(first: 50, after: $after, filter: $filter) {
      nodes {
        ...ReleaseRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Adds one. */
export const AddReleaseDocument = graphql(`
  mutation AddRelease($input: AddReleaseInput!) {
    addRelease(input: $input) {
      release {
        ...ReleaseRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Whether a licence may have one. */
export const ReleaseAvailabilityDocument = graphql(`
  query ReleaseAvailability($licenceId: ID!, $releaseId: ID!, $on: Date!) {
    releaseAvailability(licenceId: $licenceId, releaseId: $releaseId, on: $on) {
      isAvailable
      reason
      on
      clause
      entitlement {
        id
        source
        startsOn
        endsOn
      }
    }
  }
`);

/** A release of the list. */
export type Release = ReleaseRowFragment;
