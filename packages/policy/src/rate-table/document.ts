import { invalidRequest, PolicyError } from '../errors.js';

/** An object of JSON, whose values may be anything. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object of JSON: neither null nor a list. */
export const isRecord = (value: unknown): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value as a list; an empty one where it is none. A draft may hold anything anywhere. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The value as text; undefined where it is none. */
export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** The value of an object's own key; undefined where the value is no object or lacks the key. */
export const valueOf = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** One step of a JSON Pointer, escaped (RFC 6901). */
export const step = (key: string): string => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The keys along a JSON Pointer; undefined where it is none. */
function keysOf(cell: string): readonly string[] | undefined {
  if (cell === '') return [];
  if (!cell.startsWith('/')) return undefined;
  return cell
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}

const INDEX = /^(?:0|[1-9]\d*)$/;

/** The value under a key of an object or an index of a list that the container itself has. */
function child(container: unknown, key: string): { readonly value: unknown } | undefined {
  if (Array.isArray(container)) {
    const index = INDEX.test(key) ? Number(key) : container.length;
    return index < container.length ? { value: container[index] as unknown } : undefined;
  }
  return isRecord(container) && Object.hasOwn(container, key) ? { value: container[key] } : undefined;
}

/** The value at a cell (JSON Pointer) of a document; undefined where there is none. Inherited keys are never read. */
export function readCell(document: unknown, cell: string): unknown {
  const keys = keysOf(cell);
  if (keys === undefined) return undefined;
  return keys.reduce<unknown>((value, key) => child(value, key)?.value, document);
}

function replaced(container: unknown, keys: readonly string[], value: unknown, cell: string): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const found = child(container, key);
  if (found === undefined || key === '__proto__') throw new PolicyError('INVALID_REQUEST', { cell });
  const inner = replaced(found.value, rest, value, cell);
  if (Array.isArray(container)) return container.with(Number(key), inner);
  return { ...(container as JsonRecord), [key]: inner };
}

/**
 * A copy of the document with one cell changed; the document itself stays as it is and shares what is unchanged.
 * Throws INVALID_REQUEST naming the cell where the document has no such cell: nothing is added by a path, so neither
 * "__proto__" nor "/rows/-" is ever written.
 */
export function withCell<Document>(document: Document, cell: string, value: unknown): Document {
  const keys = keysOf(cell);
  if (keys === undefined || keys.length === 0) throw invalidRequest('cell');
  return replaced(document, keys, value, cell) as Document;
}
