import type { TFunction } from 'i18next';

type Sentences = TFunction<['problems', 'words']>;

const wordGroup: Readonly<Record<string, string>> = { zone: 'zone', product: 'product', level: 'level' };

/** A problem of a rate table as a sentence; codes among its values are put into words. */
export function problemSentence(t: Sentences, code: string, values: unknown): string {
  const given = typeof values === 'object' && values !== null ? Object.entries(values) : [];
  const filled = given.map(([name, value]): [string, string] => {
    const group = wordGroup[name] ?? 'product';
    return [name, t(`words:${group}.${String(value)}` as 'words:none', { defaultValue: String(value) })];
  });
  return t(`problems:${code}` as 'problems:NEGATIVE', { ...Object.fromEntries(filled), defaultValue: code });
}
