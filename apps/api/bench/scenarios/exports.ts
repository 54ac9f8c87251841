import { request as open } from 'node:http';
import { compareJobs } from '../measure/compare-jobs.js';
import type { Scenario } from '../scenario.js';
import type { ServerProcess } from '../servers/server-process.js';

/** All lines as a file, sent as they are read, against the raw stream of the same rows. */
const exportOf = (format: 'csv' | 'xlsx'): Scenario => ({
  name: format,
  title: `${format.toUpperCase()} of all lines, 4,000 at 1×, against the raw stream`,
  run: async (bench) => {
    const { headers } = await bench.ask('finance', '{ __typename }');
    const { peakMb: idleMb } = await bench.product.usage();
    const { share, cost, peakMb, heldMs } = await compareJobs(bench, {
      rounds: bench.scale === 100 ? 2 : 5,
      floor: () => streamed(bench.floor, 'POST', `/lines.${format}`, {}),
      product: () => streamed(bench.product, 'GET', `/exports/invoice-lines.${format}`, headers),
    });
    return {
      cost,
      figures: [
        { name: 'rate', value: share, unit: '×', goal: { atLeast: 0.85 } },
        // The server takes about as much before it has done anything.
        { name: 'memory', value: peakMb, unit: ' MB' },
        { name: 'memory for it', value: peakMb - idleMb, unit: ' MB', goal: { atMost: 150 } },
        { name: 'event loop held', value: heldMs, unit: ' ms', goal: { atMost: 50 } },
      ],
    };
  },
});

/** Takes a file as it comes and throws its bytes away, as a browser writes them to the disk. */
function streamed(
  { url }: ServerProcess,
  method: 'GET' | 'POST',
  path: string,
  headers: Record<string, string>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = open(url + path, { method, headers: { cookie: headers['cookie'] ?? '' } }, (response) => {
      let bytes = 0;
      response.on('data', (part: Buffer) => (bytes += part.length));
      response.on('error', reject);
      response.on('end', () => {
        const rows = Number(response.headers['x-total-rows'] ?? 1);
        if (response.statusCode === 200 && bytes > rows) resolve();
        else reject(new Error(`${path} answers ${response.statusCode} with ${bytes} bytes for ${rows} rows`));
      });
    });
    sent.on('error', reject);
    sent.end(method === 'POST' ? '{}' : '');
  });
}

export const csvExport = exportOf('csv');
export const xlsxExport = exportOf('xlsx');
