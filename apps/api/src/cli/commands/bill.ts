import { civilDateAt, isCivilDate } from 'policy';
import { bill as billRun, billDryRun, type Billed } from '../../modules/billing-runs/bill.js';
import { yuanOf } from '../../modules/reports/csv.js';
import { administrator, AS } from '../acting-user.js';
import { type Command, textOf, WrongUse } from '../command.js';
import { withDatabase } from '../open-database.js';
import { textTable } from '../text-table.js';

export const bill: Command = {
  name: 'bill',
  summary: 'Drafts an invoice for each customer with open charges that are due.',
  more: 'Issuing the drafts is a step of its own. Run twice it bills once; a run that was killed goes on when the server starts.',
  options: {
    'dry-run': {
      type: 'boolean',
      says: 'what would be drafted, and what is left out and why; stores nothing',
    },
    'due-by': {
      type: 'string',
      value: 'YYYY-MM-DD',
      says: 'bills what is due on this day, included, or earlier; today where left out',
    },
    as: AS,
  },
  run: (call) => {
    const dueBy = textOf(call, 'due-by') ?? civilDateAt(call.now.toISOString());
    if (!isCivilDate(dueBy)) throw new WrongUse('--due-by is a day written YYYY-MM-DD');
    return withDatabase(call.settings, {}, async (database) => {
      const workshop = { database, now: () => call.now };
      const billed =
        call.options['dry-run'] === true
          ? await billDryRun(workshop, dueBy)
          : await billRun(workshop, dueBy, await administrator(database, textOf(call, 'as') ?? 'admin'));
      return { code: 0, text: inWords(billed), json: billed };
    });
  },
};

function inWords({ dueBy, billingRunId, charges, invoices, totalFen, leftOut }: Billed): string {
  const what = `${invoices} drafts of ${charges} charges due by ${dueBy}, ${yuanOf(totalFen)} yuan`;
  const said = billingRunId === null ? `Would be made: ${what}.` : `Made: ${what}. Run ${billingRunId}.`;
  if (leftOut.length === 0) return said;
  const rows = leftOut.map(({ reason, count, totalFen: fen }) => [reason, String(count), yuanOf(fen)]);
  return `${said}\n\n${textTable(['left out', 'charges', 'amount (CNY)'], rows, [1, 2])}`;
}
