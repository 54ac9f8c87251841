import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

// No day may depend on where the machine stands: every test runs on the other side of the date line from Shanghai.
process.env['TZ'] = 'America/Los_Angeles';

/** The same tests run on either database: TEST_DATABASE=embedded (default) or mariadb with TEST_MARIADB_URL. */
export default defineConfig({
  // Node gives one copy of graphql to everyone; the test runner must not bring a second one.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }] },
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    // Files share the modules that their worker has loaded: each has a database and server of its own, and loading is the most
    // of what a small file costs.
    isolate: false,
  },
});
