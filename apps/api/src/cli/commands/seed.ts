import { seedDemo } from '../../seed/seed-demo.js';
import { DEMO_PASSWORD, demoUsers } from '../../seed/seed-users.js';
import { type Command, Problem } from '../command.js';
import { placeOf, withDatabase } from '../open-database.js';

export const seed: Command = {
  name: 'seed',
  summary: 'Fills an empty database with a login for each role, the guide’s own table and demo customers.',
  more: 'The logins’ password is known to everybody: do not use it where others can reach the product.',
  options: { 'without-customers': { type: 'boolean', says: 'logins and the guide’s table only' } },
  run: ({ options, settings, now }) =>
    withDatabase(settings, { migrates: true }, async (database) => {
      const seeded = await seedDemo(database, now, { customers: options['without-customers'] !== true });
      if (!seeded)
        throw new Problem(`The database ${placeOf(settings)} has data already: nothing was added.`);
      const logins = demoUsers.map(({ login }) => login);
      return {
        code: 0,
        text: `Logins: ${logins.join(', ')}, each with the password ${DEMO_PASSWORD}.`,
        json: { seeded, logins },
      };
    }),
};
