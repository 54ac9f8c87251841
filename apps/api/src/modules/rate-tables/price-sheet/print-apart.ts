import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../../graphql/messages/index.js';
import type { PriceSheetParts } from './price-sheet.js';

// Built it is JavaScript; in development and tests it is the source, which needs what compiles it.
const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(`./price-sheet-thread.${isSource ? 'ts' : 'js'}`, import.meta.url);
const OPTIONS = isSource ? { execArgv: ['--import', '@oxc-node/core/register'] } : {};

let last: Promise<unknown> = Promise.resolve();

/** Prints a price sheet in a thread of its own, which holds nobody else up; one after the other, for each takes memory. */
export function printApart(parts: PriceSheetParts, language: Language): Promise<Uint8Array> {
  const printed = last.then(() => inThread(parts, language));
  // Who comes next waits for its end, however it ends.
  last = printed.catch(() => undefined);
  return printed;
}

async function inThread(parts: PriceSheetParts, language: Language): Promise<Uint8Array> {
  const thread = new Worker(THREAD, { workerData: { parts, language }, ...OPTIONS });
  try {
    const [page] = (await once(thread, 'message')) as [Uint8Array];
    return page;
  } finally {
    await thread.terminate();
  }
}
