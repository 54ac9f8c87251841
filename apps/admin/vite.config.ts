import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstPaint } from './scripts/first-paint';
import { inlineDocuments } from './scripts/inline-documents';

// The API in development; in production it serves this app from its own port.
// The host stays the page's own: the API refuses requests of another origin.
const api = { target: `http://127.0.0.1:${process.env['API_PORT'] ?? '4000'}`, changeOrigin: false };

const wordsFile = (id: string): string =>
  id.replace(
    /^.*\/lib\/i18n\/(zh-CN|en)\/(.*)\.ts$/,
    (_, language: string, feature: string) =>
      `${['app', 'words', 'home'].includes(feature) ? 'first-words' : 'words'}-${language}`,
  );

export default defineConfig({
  plugins: [inlineDocuments(), react(), firstPaint()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    proxy: { '/graphql': api, '/exports': api, '/healthz': api, '/readyz': api },
  },
  build: {
    manifest: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        // A page that opens by three requests is there sooner than one that opens by forty: what the entry needs is one
        // file of libraries and one of our own, and the words of a language are those of the first page and all others.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /node_modules/, priority: 3 },
            { name: 'frame', tags: ['$initial'], priority: 2 },
            { name: wordsFile, debugName: 'words', test: /\/lib\/i18n\/(zh-CN|en)\// },
          ],
        },
      },
    },
  },
});
