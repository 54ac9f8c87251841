import { defineConfig } from 'vitest/config';

/** The tests that mutants are run against: those of single decisions, since the properties over generated tables take long. */
export default defineConfig({
  test: { include: ['test/{pricing,coverage,targets}/*.test.ts', 'test/cases.test.ts'] },
});
