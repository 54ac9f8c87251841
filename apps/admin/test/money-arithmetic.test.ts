import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moneyArithmetic } from './money-arithmetic';

const SOURCES = new URL('../src', import.meta.url).pathname;

/** Amounts are written and read in `lib/format` alone; generated types and tests show nothing. */
const pages = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !/^(lib\/format|gql)\/|\.(test|d)\.tsx?$/.test(path),
);

test('no page calculates with money: every amount comes from the server, or from the rules', () => {
  expect(pages.length).toBeGreaterThan(150);
  const findings = pages.flatMap((path) => moneyArithmetic(path, readFileSync(join(SOURCES, path), 'utf8')));
  expect(findings).toEqual([]);
});

describe('control: what calculates is found,', () => {
  test.each([
    ['by an operator', 'const a = line.amountFen * line.quantity;'],
    ['in a template', 'const a = `${line.unitFen - 1}`;'],
    ['by a sign', 'const a = -openFen;'],
    ['by adding up', 'const a = lines.reduce((sum, { amountFen }) => sum + amountFen, 0);'],
    ['by adding up in a loop', 'let total = 0; for (const { amountFen } of lines) total += amountFen;'],
    ['by Math', 'const a = Math.round(net.amountFen);'],
    ['written by hand', 'const a = fen.toFixed(2);'],
    ['under another name', 'const price = row?.unitFen ?? 0; const a = price * 2;'],
    ['under a name given by taking apart', 'const f = ({ amountFen: amount }: Row) => amount / 100;'],
    ['as a list', 'const all = rows.map((row) => row.amountFen); const a = all.reduce(add, 0);'],
    ['read as a number first', 'const a = Number(row.amountFen) + 1;'],
    ['asserted', 'const a = (row.amountFen as number) % 100;'],
    ['within markup', 'const a = <Money fen={row.amountFen + row.taxFen} />;'],
    ['counted up', 'totalFen++;'],
  ])('%s', (_, code) => {
    expect(moneyArithmetic('x.tsx', code)).toHaveLength(1);
  });
});

describe('what calculates with no amount is let be,', () => {
  test.each([
    ['a count', 'const a = rows.length * 2 + quantity;'],
    ['a comparison', 'const a = row.amountFen > 0 && row.openFen === total;'],
    ['an amount that is shown', 'const a = <Money fen={row.amountFen ?? null} />;'],
    ['a rule that is asked', 'const a = sumOf(rows.map((row) => row.amountFen));'],
    ['the name of a message', "const a = t('amountFen') + ':';"],
  ])('%s', (_, code) => {
    expect(moneyArithmetic('x.tsx', code)).toEqual([]);
  });
});
