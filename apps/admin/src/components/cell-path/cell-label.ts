import type { TFunction } from 'i18next';
import { plainText } from '@/lib/format/plain-text';

type Words = TFunction<'words'>;
type Keys = readonly string[];

const codeGroups = ['edition', 'region', 'trainingMode'] as const;

/** The value under some keys of any JSON; undefined where there is none. */
function valueAt(document: unknown, keys: Keys): unknown {
  return keys.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    document,
  );
}

const wordOf = (t: Words, key: string): string => t(key as 'notStated', { defaultValue: '' });

/** A product's name as the table has it, else its usual one. */
function productName(t: Words, code: string, document: unknown): string {
  const products = valueAt(document, ['products']);
  const named: unknown = Array.isArray(products)
    ? products.find((one) => valueAt(one, ['code']) === code)
    : undefined;
  const name = valueAt(named, ['name']);
  return typeof name === 'string' ? name : wordOf(t, `product.${code}`) || code;
}

function rowLabel(t: Words, row: unknown, index: string, document: unknown): string {
  const products = valueAt(row, ['products']);
  const first: unknown = Array.isArray(products) ? products[0] : undefined;
  if (!Array.isArray(products) || typeof first !== 'string')
    return t('cell.row', { number: Number(index) + 1 });
  const product = productName(t, first, document);
  return products.length === 1 ? product : t('cell.rowOfMore', { product, number: products.length });
}

/** What an index of a list stands for. */
function indexLabel(t: Words, keys: Keys, at: number, document: unknown): string {
  const index = keys[at] ?? '';
  const entry = valueAt(document, keys.slice(0, at + 1));
  switch (keys[at - 1]) {
    case 'rows':
    case 'fees':
      return rowLabel(t, entry, index, document);
    case 'targets': {
      const [zone, level] = [valueAt(entry, ['zone']), valueAt(entry, ['level'])];
      if (zone === undefined) return t('cell.row', { number: Number(index) + 1 });
      return `${wordOf(t, `level.${plainText(level)}`) || plainText(level)}${t('cell.join')}${wordOf(t, `zone.${plainText(zone)}`) || plainText(zone)}`;
    }
    case 'annualPlans': {
      const code = valueAt(entry, ['code']);
      return typeof code === 'string'
        ? wordOf(t, `plan.${code}`) || code
        : t('cell.plan', { number: Number(index) + 1 });
    }
    case 'zones': {
      const code = valueAt(entry, ['code']);
      return typeof code === 'string'
        ? wordOf(t, `zone.${code}`) || code
        : t('cell.item', { number: Number(index) + 1 });
    }
    default:
      return t('cell.item', { number: Number(index) + 1 });
  }
}

// Left unsaid: what follows says it already.
const silent = new Set(['rows', 'fees']);

function partOf(t: Words, keys: Keys, at: number, document: unknown): string {
  const key = keys[at] ?? '';
  if (/^\d+$/.test(key)) return indexLabel(t, keys, at, document);
  if (silent.has(key) && at < keys.length - 1) return '';
  const code = codeGroups.map((group) => wordOf(t, `${group}.${key}`)).find((word) => word !== '');
  return code ?? (wordOf(t, `cell.key.${key}`) || key);
}

/**
 * A cell of a rate table (JSON Pointer) in words: "/onSiteSupport/rows/0/allowance/NETWORK" → 现场支持 · 第 1 行 ·
 * 服务次数/年 · 网络版. With the table's document, rows are named by their products, targets by zone and level.
 */
export function cellLabel(t: Words, cell: string, document?: unknown): string {
  const keys = cell
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys
    .map((_, at) => partOf(t, keys, at, document))
    .filter((part) => part !== '')
    .join(t('cell.join'));
}
