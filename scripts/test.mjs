// All that CI runs, in one command; options: npm test -- --help
import './workspace/node-version.mjs';

void import('./parts/run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
