import { graphql } from '@/gql';

/** A page of audit entries, the latest first. */
export const AuditEntriesDocument = graphql(`
  query AuditEntries($filter: AuditEntryFilter, $after: String) {
    auditEntries(first: 50, after: $after, filter: $filter) {
      nodes {
        id
        recordedAt
        operation
        subjectType
        subjectId
        before
        after
        actor {
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

/** The people whose entries can be asked for. */
export const AuditPeopleDocument = graphql(`
  query AuditPeople {
    users(first: 100, sort: NAME) {
      nodes {
        id
        name
        login
      }
    }
  }
`);

/** Walks all chains of audit entries. */
export const AuditVerdictDocument = graphql(`
  query AuditVerdict {
    auditVerdict {
      verifiedAt
      entries
      heads {
        chain
        sequence
        hash
      }
      problem {
        code
        chain
        sequence
      }
    }
  }
`);
