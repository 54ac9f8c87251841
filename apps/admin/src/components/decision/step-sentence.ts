import type { TFunction } from 'i18next';
import { plainText } from '@/lib/format/plain-text';
import { formatFen } from '@/lib/format/money';

type Sentences = TFunction<['decision', 'words']>;

/** A step of a derivation as the API gives it: codes and figures, no sentences. */
export interface Step {
  readonly code: string;
  readonly clause: string | null;
  readonly cell: string | null;
  readonly value: unknown;
  readonly values: unknown;
}

const wordGroup: Readonly<Record<string, string>> = {
  zone: 'zone',
  region: 'region',
  coverage: 'coverage',
  cause: 'cause',
  edition: 'edition',
  plan: 'plan',
  level: 'level',
  line: 'charge',
  product: 'product',
};

const recordOf = (values: unknown): Readonly<Record<string, unknown>> =>
  typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {};

function inWords(t: Sentences, group: string, code: unknown): string {
  return t(`words:${group}.${plainText(code)}` as 'words:none', { defaultValue: plainText(code) });
}

/** What a sentence fills in: amounts in yuan under their name without "Fen", codes in words, the rest as it is. */
function fillings(t: Sentences, values: unknown): Record<string, string> {
  const filled = Object.entries(recordOf(values)).flatMap(([name, value]): [string, string][] => {
    if (name.endsWith('Fen') && typeof value === 'number') return [[name.slice(0, -3), formatFen(value)]];
    const group = wordGroup[name];
    if (group !== undefined) return [[name, inWords(t, group, value)]];
    // A period's days under its own name: `yearFrom`, `yearTo`.
    if (typeof value === 'object' && value !== null)
      return Object.entries(value).map(([end, day]) => [
        `${name}${end.slice(0, 1).toUpperCase()}${end.slice(1)}`,
        plainText(day),
      ]);
    return [[name, plainText(value)]];
  });
  return Object.fromEntries(filled);
}

/** One step as a sentence in the language shown; its code where there is no sentence for it. */
export const stepSentence = (t: Sentences, step: Step): string =>
  t(`decision:trace.${step.code}` as 'decision:trace.TOTAL', {
    ...fillings(t, step.values),
    defaultValue: step.code,
  });

/** The value that was read from a cell, in words. */
export function readValue(t: Sentences, { cell, value }: Step): string {
  if (value === null || value === undefined) return t('words:notStated');
  if (typeof value === 'number') return /Fen(\/|$)/.test(cell ?? '') ? formatFen(value) : plainText(value);
  const word = ['region', 'cause', 'zone']
    .map((group) => t(`words:${group}.${plainText(value)}` as 'words:none', { defaultValue: '' }))
    .find((one) => one !== '');
  return word ?? plainText(value);
}
