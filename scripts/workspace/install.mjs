import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installFingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { pinnedPnpm, root } from './places.mjs';
import { lastLines, run } from './processes.mjs';

/** An obstacle that the person at the machine can remove; its message is all they need. */
export class Obstacle extends Error {}

// npm waits minutes for a registry that isn't there; with these it says so within half a minute.
const patience = {
  npm_config_fetch_retries: '2',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_fetch_retry_maxtimeout: '5000',
};

/**
 * Installs what the lock file names where it, a manifest or the machine has changed since the last good install.
 * A start installs `dependencies` alone: all that building and running need, two thirds of the whole.
 * @param {(text: string) => void} say
 * @param {{ forDevelopment: boolean }} options
 */
export async function ensureInstalled(say, { forDevelopment }) {
  const fingerprint = installFingerprint();
  const stamp = readStamp('install');
  const isHere = ['apps/api', 'apps/admin'].every((folder) => existsSync(join(root, folder, 'node_modules')));
  const whole = forDevelopment || stamp?.whole === true || (!stamp && isHere); // nothing is taken from a developer
  if (isHere && stamp?.fingerprint === fingerprint && (stamp.whole || !whole)) return;
  say(stamp ? 'installing packages (they have changed)' : 'installing packages (the first time only)');
  const args = ['install', '--frozen-lockfile', '--reporter=append-only', ...(whole ? [] : ['--prod'])];
  const { code, output } = await run('npx', ['--yes', pinnedPnpm(), ...args], {
    env: { CI: 'true', ...patience },
    onLine: progress(say),
  });
  if (code !== 0) throw new Obstacle(explain(output));
  writeStamp('install', { fingerprint, whole });
}

/** Tells how far the download is, every five seconds at most. @param {(text: string) => void} say @returns {(line: string) => void} */
function progress(say) {
  let told = Date.now();
  return (line) => {
    const counts = /resolved (\d+), reused (\d+), downloaded (\d+), added (\d+)/.exec(line);
    if (!counts || Date.now() - told < 5000) return;
    told = Date.now();
    say(`  ${Number(counts[2]) + Number(counts[3])} of ${counts[1]} packages here`);
  };
}

/** @param {string} output */
function explain(output) {
  const said = lastLines(output, 15);
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|META_FETCH_FAIL|error sending request/i.test(
      output,
    )
  )
    return `${said}\n\nThe package registry can't be reached. Check the network, or the registry in use (npm config get registry), and run the command again.`;
  if (/ENOSPC|No space left/i.test(output))
    return `${said}\n\nThe disk is full: the packages need about 600 MB.`;
  if (/EACCES|EPERM|EROFS/i.test(output))
    return `${said}\n\nThis folder can't be written by the present user.`;
  if (/OUTDATED_LOCKFILE/.test(output))
    return `${said}\n\npnpm-lock.yaml doesn't fit a package.json: run npx ${pinnedPnpm()} install and commit the lock file.`;
  return `${said}\n\nThe packages could not be installed.`;
}
