import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Product } from './product';

/** The embedded database's file, opened beside the product: what no user of the product may do can be done to it. */
export interface DatabaseFile {
  readonly prepare: (sql: string) => { readonly all: () => readonly { readonly name: string }[] };
  readonly exec: (sql: string) => void;
  readonly close: () => void;
}

/** Opens the file of a product. */
export function databaseFile(product: Product): DatabaseFile {
  const Embedded = createRequire(new URL('../../api/package.json', import.meta.url))('libsql') as new (
    path: string,
  ) => DatabaseFile;
  return new Embedded(join(product.folder, 'fuwutong.db'));
}
