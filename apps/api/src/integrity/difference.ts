import type { Reader, SqlValue } from '../database/reader.js';

/** Two figures that must be equal and are not. */
export interface Difference {
  /** Name of the check that found it. */
  check: string;
  /** What it is about: the table and the row's key, such as `invoices 0199…`. */
  key: string;
  /** What follows from the entries, lines or rows below. */
  expected: string;
  /** What is kept. */
  found: string;
}

/** One thing that must hold of the stored data. */
export interface Check {
  name: string;
  /** What must hold, as a sentence. */
  holds: string;
  find(reader: Reader): Promise<Difference[]>;
}

/** Differences that are told of one check; the rest is as many again, or more, and can be found after these are mended. */
export const TOLD_AT_MOST = 1_000;

/** A check by one statement that gives `subject`, `expected` and `found` of each row where they differ. */
export function checkBySql(name: string, holds: string, table: string, sql: string): Check {
  return {
    name,
    holds,
    find: async (reader) => {
      const rows = await reader.rows<{ subject: string; expected: SqlValue; found: SqlValue }>(
        `${sql} ORDER BY subject LIMIT ${TOLD_AT_MOST}`,
      );
      return rows.map(({ subject, expected, found }) => ({
        check: name,
        key: `${table} ${subject}`,
        expected: told(expected),
        found: told(found),
      }));
    },
  };
}

const told = (value: SqlValue): string => (value === null ? 'nothing' : String(value));
