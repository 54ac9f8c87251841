import { GraphQLError } from 'graphql';

/** An error that says that the request itself is wrong. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
