import { defineConfig } from 'vitest/config';

// What happens in a file builds on what went before, each file on a product of its own: two files at once, each from top to bottom.
export default defineConfig({
  test: {
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/demo-data.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    sequence: { concurrent: false },
  },
});
