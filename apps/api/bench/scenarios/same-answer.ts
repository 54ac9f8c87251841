import { isDeepStrictEqual } from 'node:util';
import type { Request } from '../measure/client.js';
import type { Bench } from '../scenario.js';
import { dataOf, sendOnce } from '../servers/start-servers.js';

/** Makes sure that both answer the question with the very same data: only then may their speed be compared. */
export async function requireSameAnswer(
  bench: Bench,
  { floor, product }: { floor: Request; product: Request },
): Promise<void> {
  const wanted: unknown = JSON.parse((await sendOnce(bench.floor, floor)).toString());
  const given = dataOf(await sendOnce(bench.product, product));
  if (isDeepStrictEqual(wanted, given)) return;
  const show = (value: unknown): string => JSON.stringify(value).slice(0, 600);
  throw new Error(`The answers differ.\nfloor:   ${show(wanted)}\nproduct: ${show(given)}`);
}
