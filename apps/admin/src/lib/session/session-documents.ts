import { graphql } from '@/gql';

/** Who is signed in; null for nobody. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      login
      name
      roles
    }
  }
`);

/** Starts a session. */
export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      viewer {
        id
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Ends the session. */
export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut {
      userErrors {
        ...Refusal
      }
    }
  }
`);
