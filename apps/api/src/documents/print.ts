import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Part } from './pdf-document.js';
import type { PdfOptions } from './printed-parts.js';

/** A document that is to be drawn. */
export interface Printing {
  options: PdfOptions;
  parts: readonly Part[];
}

// Built it is JavaScript; in development and tests it is the source, which needs what compiles it.
const isSource = import.meta.url.endsWith('.ts');
const THREAD = new URL(`./printing-thread.${isSource ? 'ts' : 'js'}`, import.meta.url);
const OPTIONS = isSource ? { execArgv: ['--import', '@oxc-node/core/register'] } : {};

/** A thread that has nothing to draw for so long ends, and gives its memory back. */
const IDLE_MS = 20_000;

let thread: Worker | null = null;
let idle: NodeJS.Timeout | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Draws a document as a PDF in a thread of its own, which holds nobody else up; one after the other, for each takes memory. */
export function print(printing: Printing): Promise<Uint8Array> {
  const printed = last.then(() => inThread(printing));
  // Who comes next waits for its end, however it ends.
  last = printed.catch(() => undefined);
  return printed;
}

async function inThread(printing: Printing): Promise<Uint8Array> {
  clearTimeout(idle);
  const own = (thread ??= new Worker(THREAD, OPTIONS));
  // Whoever waits for a document keeps the process going.
  own.ref();
  own.postMessage(printing);
  try {
    const [file] = (await once(own, 'message')) as [Uint8Array];
    own.unref();
    idle = setTimeout(end, IDLE_MS).unref();
    return file;
  } catch (error) {
    end();
    throw error;
  }
}

function end(): void {
  void thread?.terminate();
  thread = null;
}
