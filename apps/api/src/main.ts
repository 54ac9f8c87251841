import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import closeWithGrace from 'close-with-grace';
import pino from 'pino';
import { Database } from './database/database.js';
import { readSettings, type Settings, SettingsError } from './env.js';
import { tellOn } from './seed/progress.js';
import { CUSTOMER_LOGIN } from './seed/seed-customer-account.js';
import { DEMO_PASSWORD, demoUsers } from './seed/seed-users.js';
import { seedDemo } from './seed/seed-demo.js';
import { buildServer } from './server.js';

// What is done with is collected when as much again as half of what is kept has come: else an export or a billing run of
// many rows takes a hundred megabytes that nobody uses.
setFlagsFromString('--heap-growing-percent=50');

/** Lines are written several at once, each within a fifth of a second: a write for each request costs a tenth of its time. */
const LOG = { dest: 2, sync: false, minLength: 4096, periodicFlush: 200 };

try {
  await start(readSettings(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
}

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel }, pino.destination(LOG));
  const database = await openDatabase(settings);
  if (settings.demo)
    await seedDemo(database, new Date(), { told: tellOn(process.stdout, '  demo data 演示数据') });
  const server = await buildServer({ ...settings, database, log, now: () => new Date() });

  server.on('error', (error: NodeJS.ErrnoException) => {
    const inUse = `Port ${settings.port} is in use. Choose another one: npm start -- --port ${settings.port + 1}`;
    console.error(error.code === 'EADDRINUSE' ? inUse : error.message);
    process.exit(1);
  });
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : settings.port;
    greet(settings, port);
  });
  closeWithGrace({ delay: 15_000, logger: false }, async ({ err }) => {
    if (err) log.fatal({ err }, 'The process must stop');
    server.closeIdleConnections();
    await new Promise((resolve) => server.close(resolve));
    await database.close();
  });
}

async function openDatabase({ database }: Settings): Promise<Database> {
  try {
    return await Database.open(database);
  } catch (error) {
    const where = database.kind === 'embedded' ? `in the folder ${database.folder}` : 'at DATABASE_URL';
    throw new SettingsError(`The database ${where} cannot be opened: ${(error as Error).message}`);
  }
}

function greet({ demo, host }: Settings, port: number): void {
  const name = host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host;
  console.log(`\n  Fuwutong 服务通  →  http://${name}:${port}\n`);
  if (!demo) return;
  console.log('  Demo logins 演示账号:');
  for (const { login, role } of [...demoUsers, { login: CUSTOMER_LOGIN, role: 'CUSTOMER' }])
    console.log(`    ${login.padEnd(8)}  ${DEMO_PASSWORD}   ${role}`);
  console.log('\n  Ctrl-C stops it. 按 Ctrl-C 停止。\n');
}
