import { toFloor } from '../measure/client.js';
import { compareJobs } from '../measure/compare-jobs.js';
import type { Bench, Scenario } from '../scenario.js';
import { sendOnce } from '../servers/start-servers.js';

/** All lines as a file, sent as they are read, against the raw stream of the same rows. */
const exportOf = (format: 'csv' | 'xlsx'): Scenario => ({
  name: format,
  title: `${format.toUpperCase()} of all lines, 4,000 at 1×, against the raw stream`,
  run: async (bench) => {
    const { headers } = await bench.ask('finance', '{ __typename }');
    const { share, cost, peakMb, heldMs } = await compareJobs(bench, {
      rounds: bench.scale === 100 ? 2 : 5,
      floor: () => sendOnce(bench.floor, toFloor(`/lines.${format}`)),
      product: () => fetched(bench, `/exports/invoice-lines.${format}`, headers['cookie'] ?? ''),
    });
    return {
      cost,
      figures: [
        { name: 'rate', value: share, unit: '×', goal: { atLeast: 0.85 } },
        { name: 'memory', value: peakMb, unit: ' MB', goal: { atMost: 150 } },
        { name: 'event loop held', value: heldMs, unit: ' ms', goal: { atMost: 50 } },
      ],
    };
  },
});

/** Fetches a file whole and throws its bytes away, as a browser writes them to the disk. */
async function fetched({ product }: Bench, path: string, cookie: string): Promise<void> {
  const response = await fetch(product.url + path, { headers: { cookie, 'accept-encoding': 'identity' } });
  if (!response.ok || !response.body) throw new Error(`${path} answers ${response.status}`);
  let bytes = 0;
  for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) bytes += part.length;
  const rows = Number(response.headers.get('x-total-rows'));
  if (bytes < rows * 10) throw new Error(`${path} gives ${bytes} bytes for ${rows} rows`);
}

export const csvExport = exportOf('csv');
export const xlsxExport = exportOf('xlsx');
