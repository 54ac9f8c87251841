import 'reflect-metadata';
import { commands } from './cli/commands/index.js';
import { runCli } from './cli/run-cli.js';

const { code, out, err } = await runCli(process.argv.slice(2), commands);
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
