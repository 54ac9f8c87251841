// Writes src/gql: the types of every `graphql(`…`)` document in src, from the API's emitted schema.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'src/gql');
const sdl = readFileSync(join(root, '../api/schema.graphql'), 'utf8');

function documentsOf(file) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/\bgraphql\(\s*`([^`]*)`/g)].map(([, rawSDL]) => ({
    location: file,
    rawSDL,
    document: parse(rawSDL),
  }));
}

const sources = readdirSync(join(root, 'src'), { recursive: true })
  .map((name) => join(root, 'src', name))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith(target))
  .toSorted();

const outputs = await preset.buildGeneratesSection({
  baseOutputDir: 'src/gql/',
  schema: parse(sdl),
  schemaAst: buildSchema(sdl),
  documents: sources.flatMap(documentsOf),
  config: {
    scalars: {
      ID: 'string',
      Date: 'string',
      DateTime: 'string',
      Fen: 'number',
      JSON: 'unknown',
    },
    enumType: 'string-literal',
    enumsAsTypes: true,
    strictScalars: true,
    useTypeImports: true,
    skipTypename: true,
    immutableTypes: true,
    avoidOptionals: { field: true, inputValue: false },
  },
  presetConfig: { fragmentMasking: false },
  pluginMap: {},
  plugins: [],
});

rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
for (const output of outputs) {
  writeFileSync(join(root, output.filename), await codegen(output));
}
