import type { Context } from '../graphql/context.js';
import type { UserError } from '../graphql/user-error.js';
import { userErrorsOf } from './user-errors-of.js';
import { requireValid } from './validate-input.js';

/**
 * Answers what would come of an input, changing nothing: checks the input's rules, and gives a refusal's reasons as
 * `userErrors` beside the fields that `refused` leaves empty.
 */
export async function preview<T extends object>(
  context: Context,
  input: object,
  refused: T,
  work: () => Promise<T>,
): Promise<T & { userErrors: UserError[] }> {
  try {
    await requireValid(input);
    return { ...(await work()), userErrors: [] };
  } catch (error) {
    return { ...refused, userErrors: userErrorsOf(error, context) };
  }
}
