import { statSync } from 'node:fs';
import { join } from 'node:path';
import { buildFingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { Obstacle } from './install.mjs';
import { packages, root } from './places.mjs';
import { lastLines, run } from './processes.mjs';

/**
 * Builds the packages whose sources have changed since their last good build, those they need first, the rest at once.
 * @param {(text: string) => void} say
 * @param {(name: string) => boolean} [wanted] which packages; all where left out
 */
export async function ensureBuilt(say, wanted = () => true) {
  /** @type {Map<string, Promise<void>>} */ const built = new Map();
  for (const each of packages.filter(({ name }) => wanted(name))) {
    const needed = each.needs.flatMap((name) => built.get(name) ?? []);
    const building = Promise.all(needed).then(() => buildWhereStale(each, say));
    built.set(each.name, building);
  }
  const failed = (await Promise.allSettled(built.values())).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** When the package was last built, by whatever command; undefined where it never was. @param {import('./places.mjs').Package} one */
function builtAt({ folder, output }) {
  return statSync(join(root, folder, output), { throwIfNoEntry: false })?.mtimeMs;
}

/** @param {import('./places.mjs').Package} one @param {(text: string) => void} say */
async function buildWhereStale(one, say) {
  const { name, folder } = one;
  const fingerprint = buildFingerprint(name);
  const stamp = readStamp(`build-${name}`);
  if (stamp?.fingerprint === fingerprint && stamp.builtAt === builtAt(one)) return;
  say(`building ${name}`);
  const done = await run('npm', ['run', '--silent', 'build'], { cwd: join(root, folder) });
  if (done.code !== 0) throw new Obstacle(`${lastLines(done.output, 40)}\n\nThe build of ${folder} failed.`);
  writeStamp(`build-${name}`, { fingerprint, builtAt: builtAt(one) });
}
