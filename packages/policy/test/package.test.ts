import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as policy from '../src/index.js';
import { table2005 } from './table-2005.js';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** The source without its comments, file by file. */
const sources = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, read(`src/${path}`).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')] as const);

/** Every figure of the guide's own that could not stand in code by chance. */
function ownOf(value: unknown): number[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(ownOf);
  return typeof value === 'number' && value > 100 ? [value] : [];
}

describe('the package', () => {
  const own = new Set(ownOf(table2005));

  it.each(sources)('%s holds no figure, product or place of the table', (_, source) => {
    const numbers = (source.match(/\d[\d_]*/g) ?? []).map((number) => Number(number.replaceAll('_', '')));
    expect(numbers.filter((number) => own.has(number))).toEqual([]);
    const names = [...table2005.products, ...table2005.zones]
      .map(({ code }) => code)
      .filter((code) => code !== 'OUTSIDE');
    expect(names.filter((name) => source.includes(`'${name}'`))).toEqual([]);
  });

  it.each(sources)('%s knows no clock, no chance, no I/O and nothing but this package', (_, source) => {
    expect(source).not.toMatch(
      /\bDate\b(?!:)|Math\.random|performance|process\.|fetch\(|console\.|require\(/,
    );
    const imports = [...source.matchAll(/from '([^']+)'/g)].map(([, from]) => from ?? '');
    expect(imports.filter((from) => !from.startsWith('.'))).toEqual([]);
  });

  it.each(sources)('%s says of each of its exports what it is', (path) => {
    const lines = read(`src/${path}`).split('\n');
    const bare = lines.filter((line, index) => {
      const isOverload = index > 0 && lines[index - 1]?.startsWith('export function decide(');
      return (
        /^export (const|function|class|interface|type [A-Z])/.test(line) &&
        !isOverload &&
        !/\*\/\s*$/.test(lines[index - 1] ?? '')
      );
    });
    expect(bare).toEqual([]);
  });

  it.each([
    ['TRACE_CODES', policy.TRACE_CODES],
    ['PROBLEM_CODES', policy.PROBLEM_CODES],
  ])('gives each of %s somewhere: no page needs a sentence for nothing', (list, codes) => {
    const itself = new RegExp(`const ${list} = \\[[^\\]]*\\]`);
    const givers = sources.map(([, source]) => source.replace(itself, ''));
    expect(codes.filter((code) => !givers.some((source) => source.includes(`'${code}'`)))).toEqual([]);
  });

  it('depends on nothing at run time', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('peerDependencies');
  });

  it('ships the table of the worked cases', () => {
    expect(JSON.parse(read('data/2005.json'))).toEqual(JSON.parse(read('test/cases/tables/2005.json')));
  });

  it('exports what it promises', () => {
    expect(Object.keys(policy)).toEqual(
      expect.arrayContaining([
        'CAUSES',
        'EDITIONS',
        'PROBLEM_CODES',
        'PolicyError',
        'REGIONS',
        'SERVICES',
        'TRACE_CODES',
        'cancellationCredit',
        'chooseEntitlement',
        'civilDateAt',
        'clauseOf',
        'compareTables',
        'contractYear',
        'contractYears',
        'coverageOn',
        'decide',
        'explain',
        'freePeriod',
        'hotlineOpen',
        'inForce',
        'readCell',
        'replay',
        'splitTax',
        'targets',
        'upgradeFee',
        'validateTable',
        'withCell',
        'zoneOf',
      ]),
    );
  });
});

describe('an error of the package', () => {
  it('is an Error that bears its code and the place', () => {
    const error = new policy.PolicyError('RATE_NOT_SET', { clause: '1', cell: '/freePeriodMonths/NETWORK' });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      name: 'PolicyError',
      message: 'RATE_NOT_SET: /freePeriodMonths/NETWORK',
      field: null,
    });
    expect(new policy.PolicyError('NO_RATE_TABLE')).toMatchObject({
      message: 'NO_RATE_TABLE',
      clause: null,
      cell: null,
    });
  });
});
