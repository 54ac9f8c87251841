import { GraphQLError } from 'graphql';

/** Raised in work for a client that has gone: nobody reads it, and it is no fault. */
export class ClientGone extends GraphQLError {
  constructor() {
    super('The client has gone', { extensions: { code: 'CLIENT_GONE' } });
  }
}
