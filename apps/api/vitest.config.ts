import { defineConfig } from 'vitest/config';

/** The same tests run on either database: TEST_DATABASE=embedded (default) or mariadb with TEST_MARIADB_URL. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});
