import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../workspace/places.mjs';
import { run } from '../workspace/processes.mjs';

/**
 * Runs a package's tests and counts them exactly. A test that is skipped or left to do counts as failed, and so does a run of no tests.
 * @param {string} folder the package's
 * @param {{ script?: string, args?: string[], env?: Record<string, string> }} [options] `script`: the package's, which runs vitest
 */
export async function runVitest(folder, { script = 'test', args = [], env = {} } = {}) {
  const temporary = mkdtempSync(join(tmpdir(), 'fuwutong-vitest-'));
  const report = join(temporary, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const { code, output } = await run('npm', ['run', script, '--', ...reporters, ...args], {
      cwd: join(root, folder),
      env,
      limitSeconds: 2400,
    });
    const counts = read(report);
    const failed = counts.failed + counts.skipped;
    const isSound = code === 0 && counts.passed > 0;
    const note =
      counts.skipped > 0 ? `${counts.skipped} skipped: a test that doesn't run counts as failed\n` : '';
    return { passed: counts.passed, failed: isSound ? failed : Math.max(1, failed), output: output + note };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string} report */
function read(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // it ended before it could report
  }
}
