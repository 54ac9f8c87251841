import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import { isCivilDate } from 'policy';
import { isoInstant } from '../database/instants.js';

function bad(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}

function parseDate(value: unknown): string {
  if (typeof value === 'string' && isCivilDate(value)) return value;
  throw bad('A Date is a day of the calendar written YYYY-MM-DD');
}

/** A civil date in Asia/Shanghai. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A civil date in Asia/Shanghai, `YYYY-MM-DD`.',
  serialize: (value) => String(value),
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Kind.STRING ? node.value : undefined),
});

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/;

function parseInstant(value: unknown): string {
  if (typeof value === 'string' && INSTANT.test(value) && isCivilDate(value.slice(0, 10))) {
    const instant = new Date(value);
    if (!Number.isNaN(instant.getTime())) return instant.toISOString();
  }
  throw bad('A DateTime is an instant of ISO 8601 with its zone, such as 2026-01-15T08:30:00Z');
}

/** An instant. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC with milliseconds.',
  serialize: (value) => isoInstant(value as string | Date),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function parseFen(value: unknown): number {
  const fen = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof fen === 'number' && Number.isSafeInteger(fen)) return fen;
  throw bad('A Fen is a whole number of fen (1 yuan = 100 fen) within the safe integers');
}

/** An amount of money. */
export const FenScalar = new GraphQLScalarType<number, number>({
  name: 'Fen',
  description:
    'An amount in fen (1 yuan = 100 fen), tax included unless said otherwise: a safe integer, also past 32 bits. A decimal string is understood too.',
  serialize: (value) => Number(value),
  parseValue: parseFen,
  parseLiteral: (node) =>
    parseFen(node.kind === Kind.INT || node.kind === Kind.STRING ? node.value : undefined),
});

/** Any JSON value. */
export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'A JSON value; the field says which form it has.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
