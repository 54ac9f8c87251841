import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Scenario } from '../scenario.js';

const policy = fileURLToPath(new URL('../../../../packages/policy', import.meta.url));

/** Millions of decisions a second of one core, as the policy's own benchmark prints them. */
const LINE = /^(without trace|with trace)\s+([\d.]+) M/gm;

export const decision: Scenario = {
  name: 'decision',
  title: 'a decision, on one core',
  scales: [1],
  run: async () => {
    const printed = execFileSync('npm', ['run', '--silent', 'bench'], { cwd: policy, encoding: 'utf8' });
    const found = new Map([...printed.matchAll(LINE)].map(([, name, millions]) => [name, Number(millions)]));
    const figure = (name: string, atLeast: number) => ({
      name,
      value: found.get(name) ?? Number.NaN,
      unit: ' M/s',
      goal: { atLeast },
    });
    return { figures: [figure('without trace', 5), figure('with trace', 0.7)] };
  },
};
