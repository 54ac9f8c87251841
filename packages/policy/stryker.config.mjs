/** Mutation testing of the rules: `pnpm --filter policy mutation` fails below 90 %. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts' },
  mutate: ['src/pricing/**/*.ts', 'src/coverage/**/*.ts', 'src/targets/**/*.ts'],
  // The copy that is mutated lies within this package and finds its tsconfig, whose `extends` leads out of the copy.
  ignorePatterns: ['tsconfig*.json', 'dist', 'bench/dist'],
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'progress', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  thresholds: { high: 95, low: 92, break: 90 },
};
