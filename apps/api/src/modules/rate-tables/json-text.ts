/** A JSON text read, or where it stops being JSON; line and column count from 1. */
export type JsonReading = { ok: true; value: unknown } | { ok: false; line: number; column: number };

/** Reads a JSON text. A byte order mark before it is passed over. */
export function readJsonText(source: string): JsonReading {
  const text = source.replace(/^\uFEFF/, '');
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    const before = text.slice(0, faultIn(text)).split('\n');
    return { ok: false, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

const BLANK = /[ \t\r\n]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

type Expected = 'value' | 'value or end' | 'name' | 'name or end' | 'colon' | 'comma or end';

/** Where a text stops being JSON: the parser itself doesn't always say. */
function faultIn(text: string): number {
  const open: string[] = [];
  let expected: Expected = 'value';
  for (let at = 0; ;) {
    at = endOf(BLANK, text, at) ?? at;
    const end = endOf(TOKEN, text, at);
    const next: Expected | undefined =
      end === undefined ? undefined : after(text.slice(at, end), expected, open);
    if (end === undefined || next === undefined) return at;
    [at, expected] = [end, next];
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** What may follow a token; undefined where the token itself may not stand here. */
function after(token: string, expected: Expected, open: string[]): Expected | undefined {
  if (expected === 'colon') return token === ':' ? 'value' : undefined;
  if (token === '}' || token === ']') {
    const mayEnd = expected.endsWith('or end') && open.pop() === (token === '}' ? '{' : '[');
    return mayEnd ? 'comma or end' : undefined;
  }
  if (expected === 'comma or end') {
    if (token !== ',' || open.length === 0) return undefined;
    return open.at(-1) === '{' ? 'name' : 'value';
  }
  if (expected.startsWith('name')) return token.startsWith('"') ? 'colon' : undefined;
  if (token === ',' || token === ':') return undefined;
  if (token !== '{' && token !== '[') return 'comma or end';
  open.push(token);
  return token === '{' ? 'name or end' : 'value or end';
}
