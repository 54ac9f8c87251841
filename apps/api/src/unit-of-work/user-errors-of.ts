import { PolicyError } from 'policy';
import type { Context } from '../graphql/context.js';
import { type Reason, Refusal } from '../graphql/refusal.js';
import { type UserError, userErrorOf } from '../graphql/user-error.js';

/** The reasons of a refusal as they are sent; a fault is thrown on. */
export function userErrorsOf(error: unknown, { language }: Pick<Context, 'language'>): UserError[] {
  return reasonsOf(error).map((reason) => userErrorOf(reason, language));
}

function reasonsOf(error: unknown): readonly Reason[] {
  if (error instanceof Refusal) return error.reasons;
  if (error instanceof PolicyError) return [{ code: error.code, clause: error.clause, cell: error.cell }];
  throw error;
}
