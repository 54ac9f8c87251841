import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const source = fileURLToPath(new URL('../src', import.meta.url));
const entry = `${source}/app/first-paint/first-paint.ts`;
/** Where index.html takes the script. */
const PLACE = '<script data-first-paint></script>';
/** What the first page needs beside the entry, whatever it shows. */
const FIRST = /\/src\/lib\/i18n\/(zh-CN|en)\/(app|words|home)\.ts$|\/antd\/es\/locale\/zh_CN\.js$/;

/** The files of each language that are asked for before the entry has run, but for those that the page names itself. */
function firstFiles(bundle: Rolldown.OutputBundle, html: string): Record<'zh-CN' | 'en', string[]> {
  const files = { 'zh-CN': new Set<string>(), en: new Set<string>() };
  for (const file of Object.values(bundle)) {
    if (file.type !== 'chunk') continue;
    for (const id of [file.facadeModuleId ?? '', ...file.moduleIds]) {
      const found = FIRST.exec(id);
      if (found === null) continue;
      const language = found[1] === 'en' ? 'en' : 'zh-CN';
      for (const each of [file.fileName, ...file.imports]) files[language].add(`/${each}`);
    }
  }
  const own = (all: Set<string>): string[] => [...all].filter((file) => !html.includes(`"${file}"`));
  return { 'zh-CN': own(files['zh-CN']), en: own(files.en) };
}

async function bundled(files: unknown): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { FIRST_FILES: JSON.stringify(files) },
    resolve: { alias: { '@': source } },
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'firstPaint' } },
  });
  const output = [result].flat().find((each) => 'output' in each);
  if (output === undefined) throw new Error('first-paint gave no script');
  return output.output[0].code.trim();
}

/** Writes the script of the first paint into the page: the server states its hash to the browser. */
export const firstPaint = (): Plugin => ({
  name: 'first-paint',
  transformIndexHtml: {
    order: 'post',
    async handler(html, { bundle }) {
      const script = await bundled(bundle === undefined ? { 'zh-CN': [], en: [] } : firstFiles(bundle, html));
      return html.replace(PLACE, () => `<script>${script}</script>`);
    },
  },
});
