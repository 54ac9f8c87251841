import { graphql } from '@/gql';
import type { PersonRowFragment } from '@/gql/graphql';

graphql(`
  fragment PersonRow on User {
    id
    login
    name
    roles
    isActive
    version
    createdAt
    customer {
      id
      name
    }
  }
`);

/** A page of users. */
export const PeopleDocument = graphql(`
  query People($filter: UserFilter, $after: String) {
    users(first: 50, after: $after, filter: $filter, sort: NAME) {
      nodes {
        ...PersonRow
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const AddUserDocument = graphql(`
  mutation AddUser($input: AddUserInput!) {
    addUser(input: $input) {
      user {
        ...PersonRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

export const ChangeUserRolesDocument = graphql(`
  mutation ChangeUserRoles($input: ChangeUserRolesInput!) {
    changeUserRoles(input: $input) {
      user {
        ...PersonRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

export const ResetPasswordDocument = graphql(`
  mutation ResetPassword($input: ResetPasswordInput!) {
    resetPassword(input: $input) {
      user {
        ...PersonRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

export const DeactivateUserDocument = graphql(`
  mutation DeactivateUser($input: DeactivateUserInput!) {
    deactivateUser(input: $input) {
      user {
        ...PersonRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

export const ReactivateUserDocument = graphql(`
  mutation ReactivateUser($input: ReactivateUserInput!) {
    reactivateUser(input: $input) {
      user {
        ...PersonRow
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** A user as the list shows them. */
export type Person = PersonRowFragment;
