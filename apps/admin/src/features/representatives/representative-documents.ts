import { graphql } from '@/gql';
import type { SubscribersQuery } from '@/gql/graphql';

/** The subscribers on a day, each with whom it calls. */
export const SubscribersDocument = graphql(`
  query Subscribers($on: Date!, $after: String) {
    subscribers(first: 50, after: $after, on: $on) {
      nodes {
        id
        name
        contactName
        contactPhone
        representative(on: $on) {
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

/** Who may be made a representative. */
export const ServiceUsersDocument = graphql(`
  query ServiceUsers {
    serviceUsers {
      id
      name
    }
  }
`);

/** Makes somebody a customer's representative. */
export const AssignRepresentativeDocument = graphql(`
  mutation AssignRepresentative($input: AssignRepresentativeInput!) {
    assignRepresentative(input: $input) {
      assignment {
        id
        fromOn
        user {
          id
          name
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** A subscriber of the list. */
export type Subscriber = SubscribersQuery['subscribers']['nodes'][number];
