// Builds dist/: the server, the command line and the threads, each with all that it loads in a few files. Finding,
// opening and compiling two thousand modules was most of a start.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const api = fileURLToPath(new URL('..', import.meta.url));
const dist = `${api}/dist`;

/** Text beyond Latin letters takes two bytes a character of everything in its file, for as long as the process lives. */
const escaped = (/** @type {string} */ code) =>
  code.replaceAll(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const bundle = await rolldown({
  cwd: api,
  input: {
    main: 'src/main.ts',
    cli: 'src/cli.ts',
    'reading-thread': 'src/database/reading-thread.ts',
    'printing-thread': 'src/documents/printing-thread.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  // What is no JavaScript stays where it is: native parts and fonts.
  external: [/^libsql/, /^@node-rs\//, /^@expo-google-fonts\//],
  resolve: {
    // As Node itself chooses: of a library that comes in two forms everybody gets the same one.
    mainFields: ['main'],
    conditionNames: ['node', 'require', 'default'],
    extensionAlias: { '.js': ['.ts', '.js'] },
    // Of these checks a few are used; in this form the others, and the tables of all telephone numbers, are left out.
    alias: { 'class-validator': 'class-validator/esm2015/index.js' },
  },
});
rmSync(dist, { recursive: true, force: true });
await bundle.write({
  dir: dist,
  format: 'esm',
  // Maps are read at the start; what they map to lies beside them.
  sourcemap: true,
  sourcemapExcludeSources: true,
  comments: false,
  // What is loaded later, when it is first wanted, stays in files of its own.
  codeSplitting: { groups: [{ name: 'libraries', test: /node_modules/, tags: ['$initial'] }] },
  plugins: [
    {
      name: 'no maps of libraries',
      generateBundle(_, files) {
        for (const [name, file] of Object.entries(files)) {
          if (file.type !== 'chunk' || file.moduleIds.some((id) => !id.includes('node_modules'))) continue;
          file.code = escaped(file.code).replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
          delete files[`${name}.map`];
        }
      },
    },
  ],
});
await bundle.close();
