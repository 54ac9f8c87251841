import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fuwutong } from './command-line.js';
import { INCIDENT, openIncident, type ShownIncident, standing } from './incident-actions.js';
import { builtProgram } from './built-program.js';
import { freshDatabaseSettings } from './test-database.js';
import { type Client, clientOf, signIn } from './test-server.js';
import { must, newCustomer, newLicence } from './trade-actions.js';

/** The server as a process of its own in another time zone: its days stay those of Asia/Shanghai. */
const TZ = 'America/New_York';
const ZONE = { ...process.env, TZ };

let server: ChildProcess;
let remove: () => Promise<void>;
let sales: Client;
let service: Client;
beforeAll(async () => {
  const fresh = await freshDatabaseSettings();
  remove = fresh.remove;
  const logins = await fuwutong(fresh.settings, ['seed', '--without-customers'], { environment: { TZ } });
  if (logins.code !== 0) throw new Error(JSON.stringify(logins));
  const place =
    fresh.settings.kind === 'embedded'
      ? { DATA_FOLDER: fresh.settings.folder }
      : { DATABASE_URL: fresh.settings.url };
  const settings = {
    ...ZONE,
    ...place,
    PORT: '0',
    DEMO: 'false',
    NODE_ENV: 'development',
    SESSION_SECRET: 'x'.repeat(32),
  };
  server = spawn(process.execPath, builtProgram('main'), {
    cwd: new URL('..', import.meta.url),
    env: settings,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = `http://127.0.0.1:${await portOf(server)}`;
  const cookies = { sales: await signIn(url, 'sales'), service: await signIn(url, 'service') };
  sales = clientOf(url, async () => cookies.sales);
  service = clientOf(url, async () => cookies.service);
}, 120_000);
afterAll(async () => {
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  await remove();
});

/** The port that the server says it listens on; its output is read to the end, or it could write no more. */
function portOf(process: ChildProcess): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    process.once('exit', () => reject(new Error(`The server did not start: ${text}`)));
    process.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const [, port] = /localhost:(\d+)/.exec(text) ?? [];
      if (port !== undefined) resolve(port);
    });
  });
}

test('control: a process that is started so is hours away from Shanghai', () => {
  const offset = execFileSync(process.execPath, ['-p', 'new Date(0).getTimezoneOffset()'], { env: ZONE });
  expect(Number(offset)).toBe(300);
});

describe('with the process in New York', () => {
  test('a day is a day of Shanghai: cover begins and ends at its midnight (1, 10)', async () => {
    const customer = await newCustomer(sales);
    const licenceId = await newLicence(sales, customer, { edition: 'STANDALONE', deliveredOn: '2024-11-30' });
    const coverageAt = async (requestedAt: string) =>
      (await openIncident(service, licenceId, { requestedAt })).coverage;
    expect(await coverageAt('2024-11-29T16:00:00.000Z')).toBe('FREE_PERIOD');
    // Three months from 30 November: the last day of February.
    expect(await coverageAt('2025-02-28T15:59:59.000Z')).toBe('FREE_PERIOD');
    expect(await coverageAt('2025-02-28T16:00:00.000Z')).toBe('NONE');
    const { licence } = await service.query<{ licence: object }>(
      'query ($id: ID!) { licence(id: $id) { deliveredOn entitlements { startsOn endsOn } } }',
      { id: licenceId },
    );
    const period = { startsOn: '2024-11-30', endsOn: '2025-02-28' };
    expect(licence).toEqual({ deliveredOn: '2024-11-30', entitlements: [period, period] });
  });

  test('targets elapse by the hour across New York’s own change of clocks, and are met to the second (10)', async () => {
    const customer = await newCustomer(sales);
    const licenceId = await newLicence(sales, customer, { edition: 'NETWORK', deliveredOn: '2025-03-01' });
    // Clocks went forward there at 2025-03-09T07:00Z.
    const incident = await openIncident(service, licenceId, {
      requestedAt: '2025-03-09T06:30:00.000Z',
      level: 2,
    });
    expect([incident.respondBy, incident.resolveBy]).toEqual([
      '2025-03-09T07:30:00.000Z',
      '2025-03-11T06:30:00.000Z',
    ]);
    const asked = { incidentId: incident.id, at: '2025-03-09T07:30:00Z' };
    const met = await must<ShownIncident>(service, 'recordResponse', asked, INCIDENT);
    expect([standing(met)[0], met.respondedAt, met.requestedAt]).toEqual([
      'MET',
      '2025-03-09T07:30:00.000Z',
      '2025-03-09T06:30:00.000Z',
    ]);
    const late = { ...asked, at: '2025-03-09T07:30:01Z', reason: '更正' };
    expect(standing(await must<ShownIncident>(service, 'recordResponse', late, INCIDENT))[0]).toBe(
      'BREACHED',
    );
  });

  test('the hotline opens at nine of Shanghai, and reports take its days (4, 10)', async () => {
    const { id: customerId } = await newCustomer(sales);
    const isWithin = async (contactedAt: string) => {
      const contact = { customerId, channel: 'TELEPHONE', description: 'x', contactedAt };
      return (await must<{ isWithinHours: boolean }>(service, 'recordContact', contact, 'isWithinHours'))
        .isWithinHours;
    };
    expect(await isWithin('2025-03-10T00:59:59Z')).toBe(false);
    expect(await isWithin('2025-03-10T01:00:00Z')).toBe(true);
    const incidentsOn = async (day: string) => {
      const query = 'query ($day: Date!) { attainmentReport(from: $day, to: $day) { rows { incidents } } }';
      const { attainmentReport } = await service.query<{
        attainmentReport: { rows: { incidents: number }[] };
      }>(query, { day });
      return Math.max(...attainmentReport.rows.map(({ incidents }) => incidents));
    };
    expect([await incidentsOn('2025-02-28'), await incidentsOn('2025-03-01')]).toEqual([1, 1]);
  });
});
