import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Properties over generated tables take seconds on a busy machine: only a hang is a failure.
  test: { include: ['test/**/*.test.ts'], testTimeout: 120_000 },
});
