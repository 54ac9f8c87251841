import { badInput } from '../../graphql/connection.js';

const MOST_MONTHS = 120;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Errors: BAD_USER_INPUT on what is no month, on `from` after `to`, on more than 120 months. */
export function requireMonths(from: string, to: string): void {
  const months = monthNumber(to, 'to') - monthNumber(from, 'from') + 1;
  if (months < 1) throw badInput('`from` must not be after `to`');
  if (months > MOST_MONTHS)
    throw badInput(`At most ${MOST_MONTHS} months at once: choose a later \`from\` or an earlier \`to\``);
}

function monthNumber(month: string, name: string): number {
  const [, year, number] = MONTH.exec(month) ?? [];
  if (year === undefined) throw badInput(`\`${name}\` is a month written YYYY-MM`);
  return Number(year) * 12 + Number(number);
}
