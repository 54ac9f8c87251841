import { parentPort } from 'node:worker_threads';
import type { Part } from './pdf-document.js';
import { PdfPages } from './pdf-pages.js';
import type { Printing } from './print.js';

// A thread that draws documents: fonts are read and cut to size while everybody else is answered.
// What cannot be drawn ends the thread with its error.
parentPort?.on('message', (printing: Printing) => void print(printing));

async function print({ options, parts }: Printing): Promise<void> {
  const pages = new PdfPages(options);
  for (const part of parts) draw(pages, part);
  parentPort?.postMessage(await pages.end());
}

function draw(pages: PdfPages, [name, ...from]: Part): void {
  // Each part names what draws it, with what that takes.
  (pages[name] as (...from: readonly unknown[]) => void).apply(pages, from);
}
