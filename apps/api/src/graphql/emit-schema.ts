import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from './build-schema.js';

/** Writes schema.graphql from the code; with --check it only says whether the file is what the code says. */
const file = new URL('../../schema.graphql', import.meta.url);
const text = `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('schema.graphql is not what the code says: run `pnpm --filter api schema` and commit it.');
  process.exitCode = 1;
}
