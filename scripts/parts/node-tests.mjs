import { run } from '../workspace/processes.mjs';

/** Runs a file of Node's own tests and counts them; a skipped one counts as failed. @param {string} file @returns {Promise<import('./parts.mjs').Result>} */
export async function runNodeTests(file) {
  const { code, output } = await run(process.execPath, ['--test', '--test-reporter=tap', file], {
    limitSeconds: 300,
  });
  const count = (/** @type {string} */ word) =>
    Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled') + count('skipped') + count('todo');
  const passed = count('pass');
  return { passed, failed: code === 0 && passed > 0 ? failed : Math.max(1, failed), output };
}
