import 'reflect-metadata';
import { ensureBuilt } from '../../../scripts/workspace/build.mjs';
import { endAll } from '../../../scripts/workspace/processes.mjs';
import { openDatabase, preparedDatabase } from './data/prepared-database.js';
import { type Options, readOptions, usage, WrongUse } from './options.js';
import type { Scale, Scenario } from './scenario.js';
import { scenarios } from './scenarios/index.js';
import { startServers } from './servers/start-servers.js';
import { type Found, growthOf, isReached, tableOf } from './table.js';

const say = (text: string): void => console.error(text);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    endAll('SIGKILL');
    process.exit(130);
  });
}

try {
  const names = scenarios.map(({ name }) => name);
  const options = readOptions(process.argv.slice(2), names);
  if (options.help) console.log(usage);
  else if (options.list) for (const { name, title } of scenarios) console.log(`${name.padEnd(16)} ${title}`);
  else await run(options);
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(options: Options): Promise<void> {
  await ensureBuilt(say, (name) => name !== 'admin');
  const wanted = scenarios.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const found: Found[] = [];
  for (const scale of options.scales) {
    const some = wanted.filter(({ scales }) => scales?.includes(scale) ?? true);
    if (some.length > 0) found.push(...(await runAt(scale, some, options)));
  }
  const ordered = wanted.flatMap((scenario) => found.filter((each) => each.scenario === scenario));
  console.log(options.json ? JSON.stringify(asJson(ordered), null, 2) : tableOf(ordered));
}

async function runAt(scale: Scale, some: readonly Scenario[], { quick }: Options): Promise<Found[]> {
  const mariadb = await preparedDatabase(scale, say);
  const database = await openDatabase(mariadb.url);
  try {
    const servers = await startServers(mariadb.url, mariadb.folder);
    try {
      const pace = quick
        ? { sliceMs: 500, rounds: 3, warmMs: 1000 }
        : { sliceMs: 1500, rounds: 7, warmMs: 9000 };
      const bench = { ...servers, ...pace, scale, database, databaseUrl: mariadb.url };
      const found: Found[] = [];
      for (const scenario of some) {
        say(`${scale}× ${scenario.name}`);
        found.push({ scenario, scale, outcome: await scenario.run(bench) });
      }
      return found;
    } finally {
      await servers.stop();
    }
  } finally {
    await database.close();
    await mariadb.stop();
  }
}

/** Shares and whether the goals are reached; like the table it holds no bare time. */
function asJson(found: readonly Found[]): object[] {
  return found.map((each) => {
    const { scenario, scale, outcome } = each;
    const growth = growthOf(found, each);
    const figures = (growth ? [...outcome.figures, growth] : outcome.figures).map((figure) => ({
      ...figure,
      reached: isReached(figure),
    }));
    return { name: scenario.name, title: scenario.title, scale, figures };
  });
}
