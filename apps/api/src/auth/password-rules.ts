import { refuse } from '../graphql/refusal.js';

const SHORTEST = 10;
const LONGEST = 128;
const FEWEST_DIFFERENT = 4;

/**
 * Refuses a password that would soon be guessed: with PASSWORD_TOO_SHORT below 10 characters, PASSWORD_TOO_LONG above 128,
 * and PASSWORD_TOO_SIMPLE where it is made of the login or of fewer than 4 different characters.
 */
export function requireGoodPassword(password: string, login: string, field: string): void {
  if (password.length < SHORTEST) refuse('PASSWORD_TOO_SHORT', { field, values: { min: SHORTEST } });
  if (password.length > LONGEST) refuse('PASSWORD_TOO_LONG', { field, values: { max: LONGEST } });
  const rest = password.toLowerCase().replaceAll(login.toLowerCase(), '');
  if (new Set(password).size < FEWEST_DIFFERENT || new Set(rest).size < FEWEST_DIFFERENT)
    refuse('PASSWORD_TOO_SIMPLE', { field });
}
