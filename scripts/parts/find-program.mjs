import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// Where servers and browsers stand that a person's PATH may leave out.
const more = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
];
const bundles = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of the first of these programs that is installed. @param {string[]} names */
export function findProgram(...names) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...more];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(runs);
}

/** A Chromium or Chrome: the one CHROMIUM_PATH names, or one that is installed; where it is there, the one that has no windows to draw and takes a fifth less of the machine. */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  return (
    named ??
    findProgram(
      'chromium-headless-shell',
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
    ) ??
    bundles.find(runs)
  );
}

/** MariaDB's server and the command that lays out its data folder. */
export function findMariadb() {
  const server = findProgram('mariadbd', 'mysqld');
  const layOut = findProgram('mariadb-install-db', 'mysql_install_db');
  return server && layOut && findProgram('my_print_defaults') ? { server, layOut } : undefined;
}
