import {
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { copyOfGuidesTable } from '../tables.js';

/** Draws the next whole number from 0 up to below a bound. */
export type Draw = (below: number) => number;

/** Texts that have broken something somewhere. */
const NAUGHTY = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u202Etxet',
  '\uD800',
  '😀'.repeat(50),
  '田'.repeat(3000),
  'x'.repeat(20_000),
  'NULL',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '00000000-0000-0000-0000-000000000000',
  '../../etc/passwd',
  "' OR 1=1 --",
  "'; DROP TABLE customers; --",
  '%',
  '_%',
  '!%',
  '\\',
  '"',
  '`',
  '$where',
  '__proto__',
  'constructor',
  '{"$ne":null}',
  '<img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  '${7*7}',
  '{{7*7}}',
  '%n%s%x',
  '\r\nSet-Cookie: a=b',
  'ﷺ',
  'İ'.repeat(60),
  '2026-02-30',
  'W10',
  'WyJhIiwiYiJd',
  'WzEsMl0',
  'W251bGwsbnVsbF0',
];

const WRONG = [
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  -1e308,
  9007199254740992,
  '',
  'x',
  [],
  {},
  [[]],
  { a: { b: [null] } },
  ...NAUGHTY,
];

const SCALARS: Record<string, readonly unknown[]> = {
  Boolean: [true, false],
  Int: [0, 1, 2, 3, 50, 100, 101, -1, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5],
  Float: [0, 1, -1, 1.5, 1e308],
  Fen: [
    0,
    1,
    100,
    30_000,
    -1,
    '500',
    9_007_199_254_740_991,
    '9007199254740993',
    -9_007_199_254_740_991,
    1e20,
    '1e3',
  ],
  Date: [
    '2026-03-02',
    '2026-03-01',
    '2026-12-31',
    '2005-01-01',
    '2024-02-29',
    '2026-02-30',
    '0001-01-01',
    '9999-12-31',
  ],
  DateTime: [
    '2026-03-02T01:00:00Z',
    '2026-03-01T00:00:00+08:00',
    '9999-12-31T23:59:59.999Z',
    '0001-01-01T00:00:00Z',
    '2026-13-01T00:00:00Z',
  ],
};

const TEXTS = [
  '2026-01',
  '2025-12',
  'FINANCE',
  'FULL',
  '深圳市',
  '福田区',
  'TELEPHONE',
  'a reason',
  'fuwutong-demo',
  '91440300MA5G000000',
];

/** A value for an input: mostly of its type, sometimes at its bounds, sometimes nothing like it. `ids` are keys of what is there. */
export function fuzzedValue(type: GraphQLInputType, ids: readonly string[], draw: Draw): unknown {
  const pick = <T>(from: readonly T[]): T | undefined => from[draw(from.length)];
  if (draw(40) === 0) return pick(WRONG);
  if (!isNonNullType(type) && draw(4) === 0) return null;
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const size = draw(12) === 0 ? 60 : draw(3);
    return Array.from({ length: size }, () => fuzzedValue(inner.ofType, ids, draw));
  }
  if (isEnumType(inner)) return draw(20) === 0 ? 'BOGUS' : pick(inner.getValues())?.name;
  if (isInputObjectType(inner)) {
    const given = Object.values(inner.getFields()).flatMap((field) => {
      const isLeftOut = isNonNullType(field.type) ? draw(30) === 0 : draw(2) === 0;
      return isLeftOut ? [] : [[field.name, fuzzedValue(field.type, ids, draw)] as const];
    });
    return Object.fromEntries(draw(40) === 0 ? [...given, ['isAdmin', true]] : given);
  }
  if (inner.name === 'ID') return draw(8) === 0 ? pick(NAUGHTY) : pick(ids);
  if (inner.name === 'String')
    return draw(3) === 0 ? pick(NAUGHTY) : draw(2) === 0 ? `key ${draw(1e9)}` : pick(TEXTS);
  if (inner.name === 'JSON')
    return pick([copyOfGuidesTable(), {}, [], null, 'x', 1, { year: 'x' }, '/year', 7]);
  return pick(SCALARS[inner.name] ?? WRONG);
}
