import { defineConfig } from 'vitest/config';

// What takes a quiet machine: run by itself, never beside other tests.
export default defineConfig({
  test: {
    include: ['long/**/*.test.ts'],
    globalSetup: ['e2e/demo-data.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
