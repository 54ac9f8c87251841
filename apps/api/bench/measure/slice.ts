import type { ServerProcess } from '../servers/server-process.js';
import type { Client, Request } from './client.js';

/** What was seen of a server under load for a while. */
export interface Slice {
  /** Requests a second. */
  rate: number;
  latenciesMs: number[];
  /** Processor time of the server process for each request, in ms. */
  cpuMs: number;
}

/** How many clients ask at once. */
export const CLIENTS = 16;

/** Lets 16 clients ask again and again, each as soon as it has its answer, until the time is over. */
export async function loadFor(
  server: ServerProcess,
  client: Client,
  next: () => Request,
  milliseconds: number,
  answered?: (answer: Buffer) => void,
): Promise<Slice> {
  const until = performance.now() + milliseconds;
  return load(server, client, () => (performance.now() < until ? next() : null), answered);
}

/** As `loadFor`, until `next` gives null; `answered` sees each answer. */
export async function load(
  server: ServerProcess,
  client: Client,
  next: () => Request | null,
  answered?: (answer: Buffer) => void,
): Promise<Slice> {
  const latenciesMs: number[] = [];
  const before = await server.usage();
  const started = performance.now();
  const one = async (): Promise<void> => {
    for (let request = next(); request; request = next()) {
      const sent = performance.now();
      const answer = await client.send(request);
      latenciesMs.push(performance.now() - sent);
      answered?.(answer);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, one));
  const seconds = (performance.now() - started) / 1000;
  const after = await server.usage();
  const count = latenciesMs.length;
  return { rate: count / seconds, latenciesMs, cpuMs: (after.cpuMs - before.cpuMs) / count };
}
