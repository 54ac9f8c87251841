import type { Database } from '../../database/database.js';
import { tellOn } from '../../seed/progress.js';
import { seedDemo } from '../../seed/seed-demo.js';
import { CUSTOMER_LOGIN } from '../../seed/seed-customer-account.js';
import { DEMO_PASSWORD, demoUsers } from '../../seed/seed-users.js';
import { NotOurs, seedVolume } from '../../seed/seed-volume.js';
import { type Call, type Command, Problem, textOf, WrongUse } from '../command.js';
import { placeOf, withDatabase } from '../open-database.js';

const MOST_CONTRACTS = 1_000_000;

export const seed: Command = {
  name: 'seed',
  summary:
    'Fills an empty database with a login for each role, the guide’s own table and the demo’s vendor, or with a volume of contracts.',
  more: `The logins’ password is known to everybody: do not use it where others can reach the product.
A volume is for measuring: customers with contracts that renew each other, by the same services, always the same for the same
day. Stopped and started again with the same number, it goes on. Progress is told on stderr.`,
  options: {
    'without-customers': { type: 'boolean', says: 'logins and the guide’s table only' },
    contracts: {
      type: 'string',
      value: 'N',
      says: 'a volume of so many contracts, with four invoice lines each, instead of the demo',
    },
    unbilled: { type: 'boolean', says: 'with --contracts: leaves all charges open' },
  },
  run: (call) => {
    const contracts = contractsAsked(call);
    return withDatabase(call.settings, { migrates: true }, async (database) => {
      if (contracts === null) await fillDemo(database, call);
      else await fillVolume(database, contracts, call);
      const ofDesks = demoUsers.map(({ login }) => login);
      const hasCustomers = contracts === null && call.options['without-customers'] !== true;
      const logins = hasCustomers ? [...ofDesks, CUSTOMER_LOGIN] : ofDesks;
      return {
        code: 0,
        text: `Logins: ${logins.join(', ')}, each with the password ${DEMO_PASSWORD}.`,
        json: { seeded: true, logins },
      };
    });
  },
};

const hasData = (call: Call): Problem =>
  new Problem(`The database ${placeOf(call.settings)} has data already: nothing was added.`);

async function fillDemo(database: Database, call: Call): Promise<void> {
  const customers = call.options['without-customers'] !== true;
  const told = tellOn(process.stderr, 'demo data');
  if (!(await seedDemo(database, call.now, { customers, told }))) throw hasData(call);
}

async function fillVolume(database: Database, contracts: number, call: Call): Promise<void> {
  const billed = call.options['unbilled'] !== true;
  const told = tellOn(process.stderr, 'volume');
  try {
    await seedVolume(database, { contracts, now: call.now, billed, told });
  } catch (error) {
    throw error instanceof NotOurs ? hasData(call) : error;
  }
}

function contractsAsked(call: Call): number | null {
  const text = textOf(call, 'contracts');
  if (text === undefined) {
    if (call.options['unbilled'] === true) throw new WrongUse('--unbilled goes with --contracts');
    return null;
  }
  const contracts = Number(text);
  if (/^\d+$/.test(text) && contracts >= 1 && contracts <= MOST_CONTRACTS) return contracts;
  throw new WrongUse(`--contracts is a number from 1 to ${MOST_CONTRACTS}`);
}
