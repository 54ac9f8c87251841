import { graphql } from '@/gql';
import type { IncidentRowFragment } from '@/gql/graphql';

graphql(`
  fragment IncidentState on Incident {
    id
    number
    status
    level
    version
    cause
    requestedAt
    respondedAt
    arrivedAt
    resolvedAt
    closedAt
    nextDueAt
    isBreached
    coverage
    targets {
      milestone
      dueAt
      reachedAt
      status
      clause
      cell
    }
    hold {
      id
      reason
      note
      heldAt
    }
  }
`);

graphql(`
  fragment IncidentRow on Incident {
    ...IncidentState
    description
    zone
    customer {
      id
      name
      contactName
      contactPhone
    }
    licence {
      id
      productName
      serial
    }
    site {
      id
      name
      district
    }
  }
`);

/** The incidents of a board or a list. */
export const IncidentsDocument = graphql(`
  query Incidents($filter: IncidentFilter, $sort: IncidentSort!, $after: String) {
    incidents(first: 50, after: $after, filter: $filter, sort: $sort) {
      nodes {
        ...IncidentRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** An incident as its actions need it. */
export type IncidentState = Pick<
  IncidentRowFragment,
  | 'id'
  | 'number'
  | 'status'
  | 'level'
  | 'version'
  | 'cause'
  | 'respondedAt'
  | 'arrivedAt'
  | 'resolvedAt'
  | 'targets'
  | 'hold'
>;
