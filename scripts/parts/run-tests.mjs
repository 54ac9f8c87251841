import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, Obstacle } from '../workspace/install.mjs';
import { root } from '../workspace/places.mjs';
import { endAll } from '../workspace/processes.mjs';
import { readOptions, usage } from './options.mjs';
import { choose } from './parts.mjs';
import { meetRequirements } from './requirements.mjs';
import { schedule } from './schedule.mjs';

const logs = join(root, 'reports', 'test');
const totals = { passed: 0, failed: 0 };

/** @param {string} text */
function say(text) {
  console.log(`  ${text}`);
}

/** @param {string} name @param {import('./parts.mjs').Result} result @param {number} seconds */
function tell(name, { passed, failed, output }, seconds) {
  totals.passed += passed;
  totals.failed += failed;
  writeFileSync(join(logs, `${name.replaceAll(':', '-')}.log`), output);
  if (failed > 0) console.log(`\n--- ${name} ---\n${output.trimEnd()}\n---`);
  console.log(
    `${failed > 0 ? '✗' : '✓'} ${name.padEnd(16)}${seconds.toFixed(1).padStart(7)} s   ${passed} passed, ${failed} failed`,
  );
}

function stopOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      endAll('SIGTERM');
      setTimeout(() => {
        endAll('SIGKILL');
        process.exit(130);
      }, 2000);
    });
}

/** @param {string[]} args @returns {Promise<boolean>} false where the person only asked what there is */
async function runChosen(args) {
  const options = readOptions(args);
  const chosen = choose(options);
  if (options.help || options.list) {
    console.log(options.help ? usage : chosen.map(({ name }) => name).join('\n'));
    return false;
  }
  const began = Date.now();
  mkdirSync(logs, { recursive: true });
  const lacking = meetRequirements(
    chosen.flatMap(({ requires = [] }) => requires),
    say,
  );
  await ensureInstalled(say, { forDevelopment: true });
  await schedule(chosen, { atOnce: Math.max(2, Math.min(4, availableParallelism())), lacking, tell, say });
  console.log(`in ${Math.round((Date.now() - began) / 1000)} s; all that each part wrote is in reports/test`);
  return true;
}

/** Runs what the arguments ask for, prints the closing count and sets the exit code. @param {string[]} args */
export async function runTests(args) {
  stopOnSignals();
  try {
    if (!(await runChosen(args))) return;
  } catch (error) {
    console.error(error instanceof Obstacle ? error.message : error);
    totals.failed += 1;
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
}
