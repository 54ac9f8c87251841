import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lastLines, run } from '../workspace/processes.mjs';
import { findChromium, findMariadb, findProgram } from './find-program.mjs';

const fontFolder = '/usr/share/fonts';

function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  return (
    existsSync(fontFolder) &&
    readdirSync(fontFolder, { recursive: true }).some((file) =>
      /wqy|noto.*cjk|source.?han|droid.*fallback/i.test(String(file)),
    )
  );
}

/** What parts need that packages from the registry can't bring. */
const requirements = [
  {
    name: 'mariadb',
    isMet: () => findMariadb() !== undefined && findProgram('mariadb-dump') !== undefined,
    debian: ['mariadb-server-core', 'mariadb-client-core', 'mariadb-client'], // the programs without the service, which would start by itself
    advice:
      'MariaDB 10.6 or newer is missing (its programs mariadbd, mariadb-install-db and mariadb-dump). macOS: brew install mariadb. Fedora: dnf install mariadb-server. Debian: apt install mariadb-server.',
  },
  {
    name: 'browser',
    isMet: () => findChromium() !== undefined && hasChineseFont(),
    debian: ['chromium-headless-shell', 'fonts-wqy-zenhei'],
    advice:
      'Chromium or a Chinese font is missing. macOS: brew install --cask chromium. Fedora: dnf install chromium wqy-zenhei-fonts. Debian: apt install chromium-headless-shell fonts-wqy-zenhei. An own browser: CHROMIUM_PATH=/path/to/it.',
  },
  {
    name: 'documents',
    isMet: () => findProgram('soffice') !== undefined && findProgram('pdftotext') !== undefined,
    debian: ['libreoffice-calc-nogui', 'poppler-utils'],
    advice:
      'LibreOffice (soffice) or Poppler (pdftotext, pdftoppm) is missing: exported workbooks and PDFs are opened by them. macOS: brew install --cask libreoffice && brew install poppler. Fedora: dnf install libreoffice-calc poppler-utils. Debian: apt install libreoffice-calc-nogui poppler-utils.',
  },
];

function isDebianRoot() {
  return (
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version') &&
    existsSync(join('/usr', 'bin', 'apt-get'))
  );
}

/**
 * Sees that what the named requirements ask for is there, and on Debian as root installs what isn't.
 * @param {string[]} names
 * @param {(text: string) => void} say
 * @returns {Promise<Map<string, string>>} what is still lacking: requirement → what to do about it
 */
export async function meetRequirements(names, say) {
  const asked = requirements.filter(({ name }) => names.includes(name));
  const missing = asked.filter(({ isMet }) => !isMet());
  let said = '';
  if (missing.length > 0 && isDebianRoot())
    said = await aptInstall(
      missing.flatMap(({ debian }) => debian),
      say,
    );
  return new Map(
    missing
      .filter(({ isMet }) => !isMet())
      .map(({ name, advice }) => [name, `${said}${advice}\nOr leave this part out: --without=${name}`]),
  );
}

/** @param {string[]} wanted @param {(text: string) => void} say @returns {Promise<string>} what went wrong, or nothing */
async function aptInstall(wanted, say) {
  say(`installing ${wanted.join(', ')} by apt-get`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env, limitSeconds: 180 });
  const install = await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...wanted], {
    env,
    limitSeconds: 420,
  });
  if (install.code === 0) return '';
  return `${lastLines(update.code === 0 ? install.output : update.output + install.output, 12)}\n`;
}
