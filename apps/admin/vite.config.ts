import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineDocuments } from './scripts/inline-documents';

// The API in development; in production it serves this app from its own port.
// The host stays the page's own: the API refuses requests of another origin.
const api = { target: `http://127.0.0.1:${process.env['API_PORT'] ?? '4000'}`, changeOrigin: false };

export default defineConfig({
  plugins: [inlineDocuments(), react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    proxy: { '/graphql': api, '/exports': api, '/healthz': api, '/readyz': api },
  },
  build: { manifest: true, target: 'es2022', chunkSizeWarningLimit: 900 },
});
