import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const generated = fileURLToPath(new URL('../src/gql/graphql.ts', import.meta.url));
const CALL = /\bgraphql\(\s*`([^`]*)`,?\s*\)/g;
const IMPORT = /^import \{ graphql \} from '@\/gql';$/m;

let read: { readonly at: number; readonly documents: ReadonlyMap<string, string> } | null = null;

/** The generated documents by the name of their operation. */
function generatedDocuments(): ReadonlyMap<string, string> {
  const at = statSync(generated).mtimeMs;
  if (read?.at !== at) {
    const lines = readFileSync(generated, 'utf8').matchAll(
      /^export const (\w+)Document = (\{.*\}) as unknown as /gm,
    );
    read = { at, documents: new Map([...lines].map(([, name = '', text = '']) => [name, text])) };
  }
  return read.documents;
}

function inlined(source: string): string {
  const name = /\b(?:query|mutation|subscription)\s+(\w+)/.exec(source)?.[1];
  // A fragment by itself is part of the documents that spread it.
  if (name === undefined) return '({})';
  const document = generatedDocuments().get(name);
  if (document === undefined) throw new Error(`The document ${name} is not generated: run codegen`);
  return `(${document})`;
}

/** Puts each document where it is used: the generated map of all of them would come with the first page. */
export const inlineDocuments = (): Plugin => ({
  name: 'inline-documents',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/.*\.tsx?$/.test(id) || !IMPORT.test(code)) return null;
    return {
      code: code.replace(IMPORT, '').replaceAll(CALL, (_, source: string) => inlined(source)),
      map: null,
    };
  },
});
