import { isCivilDate } from 'policy';
import { publishRateTable } from '../../modules/rate-tables/publish.service.js';
import { AS, actAs } from '../acting-user.js';
import { type Command, textOf, WrongUse } from '../command.js';
import { withDatabase } from '../open-database.js';
import { findTable, TABLE_SAYS } from '../rate-table-reference.js';

export const ratesPublish: Command = {
  name: 'rates publish',
  summary: 'Publishes a draft from a day on, today at the earliest; it never changes again.',
  args: [{ name: 'TABLE', says: TABLE_SAYS }],
  options: {
    from: { type: 'string', value: 'YYYY-MM-DD', says: 'first day on which it is in force', required: true },
    note: { type: 'string', value: 'TEXT', says: 'what its publisher notes' },
    as: AS,
  },
  run: (call) =>
    withDatabase(call.settings, {}, async (database) => {
      const effectiveFrom = dayOf(textOf(call, 'from') ?? '');
      const { id, version } = await findTable(database.reader, call.args[0] ?? '', 'DRAFT');
      const input = {
        rateTableId: id,
        expectedVersion: version,
        effectiveFrom,
        note: textOf(call, 'note') ?? null,
      };
      const { year, revision, status } = await actAs(database, call, 'publishRateTable', (unit) =>
        publishRateTable(unit, input),
      );
      return {
        code: 0,
        text: `${year}/${revision} ${status} from ${effectiveFrom}`,
        json: { id, year, revision, status, effectiveFrom },
      };
    }),
};

function dayOf(text: string): string {
  if (!isCivilDate(text)) throw new WrongUse('--from is a day written YYYY-MM-DD');
  return text;
}
