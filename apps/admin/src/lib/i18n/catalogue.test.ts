import { expect, test } from 'vitest';

type Messages = { readonly [key: string]: string | Messages };

const catalogues = {
  'zh-CN': import.meta.glob<Messages>('./zh-CN/*.ts', { import: 'default', eager: true }),
  en: import.meta.glob<Messages>('./en/*.ts', { import: 'default', eager: true }),
};

const plural = /_(zero|one|two|few|many|other)$/;

function entriesOf(messages: Messages, path = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`.replace(plural, ''), value] as [string, string]]
      : entriesOf(value, `${path}${key}.`),
  );
}

const feature = (file: string): string => file.replace(/^.*\/|\.ts$/g, '');
const flat = (language: keyof typeof catalogues): Map<string, string> =>
  new Map(
    Object.entries(catalogues[language]).flatMap(([file, messages]) =>
      entriesOf(messages, `${feature(file)}:`),
    ),
  );

const placeholders = (text: string | undefined): string[] =>
  [...new Set(text?.match(/\{\{\s*\w+/g)?.map((hit) => hit.replace(/\W/g, '')))].toSorted();

test('both languages have the same messages', () => {
  const [chinese, english] = [flat('zh-CN'), flat('en')];
  expect(chinese.size).toBeGreaterThan(100);
  expect([...english.keys()].toSorted()).toEqual([...chinese.keys()].toSorted());
});

test('a message is filled in with the same values in both languages', () => {
  const [chinese, english] = [flat('zh-CN'), flat('en')];
  const differing = [...chinese].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(english.get(key)).join(),
  );
  expect(differing.map(([key]) => key)).toEqual([]);
});

test('English quotes and apostrophes are straight: a Chinese font draws the curly ones as wide as its characters', () => {
  expect([...flat('en')].filter(([, text]) => /[‘’“”]/.test(text))).toEqual([]);
});

test('no message is empty, and no English one holds Chinese characters but names', () => {
  const [chinese, english] = [flat('zh-CN'), flat('en')];
  expect([...chinese, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
  const isName = (key: string): boolean => key === 'app:language.zh-CN' || key.startsWith('words:product.');
  expect([...english].filter(([key, text]) => /\p{Script=Han}/u.test(text) && !isName(key))).toEqual([]);
});
