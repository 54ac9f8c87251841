import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildFingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { Obstacle, pnpm } from './install.mjs';
import { packages, root } from './places.mjs';
import { lastLines } from './processes.mjs';

/**
 * Builds the packages whose sources have changed since their last good build, those they need first.
 * @param {(text: string) => void} say
 */
export async function ensureBuilt(say) {
  const wanted = packages.map((each) => ({
    ...each,
    fingerprint: buildFingerprint(each.name),
    stamp: `build-${each.name}`,
  }));
  const stale = wanted.filter(
    ({ folder, output, fingerprint, stamp }) =>
      !existsSync(join(root, folder, output)) || readStamp(stamp)?.fingerprint !== fingerprint,
  );
  if (stale.length === 0) return;
  say(`building ${stale.map(({ name }) => name).join(', ')}`);
  const { code, output } = await pnpm([
    '--recursive',
    ...stale.flatMap(({ name }) => ['--filter', name]),
    'run',
    'build',
  ]);
  if (code !== 0) throw new Obstacle(`${lastLines(output, 40)}\n\nThe build failed.`);
  for (const { stamp, fingerprint } of stale) writeStamp(stamp, { fingerprint });
}
