import { inUnit } from '../../src/unit-of-work/mutate.js';
import { rebuildIncome } from '../../src/modules/reports/rebuild-income.service.js';
import { toFloor } from '../measure/client.js';
import { compareJobs } from '../measure/compare-jobs.js';
import type { Bench, Scenario } from '../scenario.js';
import { dataOf, sendOnce } from '../servers/start-servers.js';

const YEAR = new Date().getFullYear();
const MONTHS = { from: `${YEAR}-01`, to: `${YEAR}-12` };
const REPORT = `query ($from: String!, $to: String!) { incomeReport(from: $from, to: $to) { rows { month kind lines amountFen } } }`;
/** The product answers so often while the floor joins once. */
const REPORTS = 40;
/** Each invoice is copied so often, so that 100× is more than a million lines. */
const COPIES = ['b', 'c'];

type Row = { month: string; kind: string; lines: number; amountFen: number };

/** The income of a year's months from the rollup against the join of invoices, lines and credit notes. */
export const incomeReport: Scenario = {
  name: 'income',
  title: 'income report of a year, 12,000 lines at 1×, against the join',
  sameWork: true,
  run: async (bench) => {
    await copyInvoices(bench);
    await rebuild(bench);
    const ask = await bench.ask('finance', REPORT, MONTHS);
    const byJoin = async (): Promise<Buffer> => sendOnce(bench.floor, toFloor('/income', MONTHS));
    const byRollup = async (): Promise<Buffer> => sendOnce(bench.product, ask);
    requireEqual(await byJoin(), await byRollup());
    const { share, cost } = await compareJobs(bench, {
      floor: byJoin,
      product: async () => {
        for (let report = 0; report < REPORTS; report += 1) await byRollup();
      },
    });
    const speed = share * REPORTS;
    const goal = bench.scale === 100 ? { goal: { atLeast: 500 } } : {};
    return { cost: cost / REPORTS, figures: [{ name: 'speed', value: speed, unit: '×', ...goal }] };
  },
};

/** Copies every issued invoice with its lines, in SQL, as if they had been issued too. */
async function copyInvoices({ database }: Bench): Promise<void> {
  const columns = (table: string, except: readonly string[]): string =>
    database.dataSource
      .getMetadata(table)
      .columns.map(({ propertyName }) => propertyName)
      .filter((name) => !except.includes(name))
      .join(', ');
  const invoice = columns('invoices', ['id', 'number', 'status']);
  const line = columns('invoice_lines', ['id', 'invoiceId', 'reopenedById']);
  for (const copy of COPIES) {
    const id = (column: string): string => `CONCAT('${copy}', SUBSTR(${column}, 2))`;
    await database.transaction(async (transaction) => {
      await transaction.run(
        `INSERT INTO invoices (id, number, status, ${invoice}) SELECT ${id('id')}, CONCAT(number, '${copy}'), 'DRAFT', ${invoice}
         FROM invoices WHERE status = 'ISSUED' AND id < 'a'`,
      );
      await transaction.run(
        `INSERT INTO invoice_lines (id, invoiceId, reopenedById, ${line}) SELECT ${id('id')}, ${id('invoiceId')}, '${copy}', ${line}
         FROM invoice_lines WHERE issuedMonth IS NOT NULL AND invoiceId < 'a'`,
      );
      await transaction.run(
        `UPDATE invoices SET status = 'ISSUED' WHERE status = 'DRAFT' AND id LIKE '${copy}%'`,
      );
    });
  }
}

async function rebuild({ database }: Bench): Promise<void> {
  const [user] = await database.reader.rows<{ id: string }>("SELECT id FROM users WHERE login = 'admin'");
  const actor = {
    id: user?.id ?? '',
    login: 'admin',
    name: 'admin',
    roles: ['ADMIN' as const],
    customerId: null,
  };
  await database.transaction((transaction) =>
    inUnit(transaction, { operation: 'rebuildIncome', actor, now: new Date() }, rebuildIncome),
  );
}

function requireEqual(floor: Buffer, product: Buffer): void {
  const joined = (JSON.parse(floor.toString()) as { rows: Row[] }).rows;
  const { incomeReport: report } = dataOf(product) as { incomeReport: { rows: Row[] } };
  const told = (rows: readonly Row[]): string =>
    rows
      .map(({ month, kind, lines, amountFen }) => `${month} ${kind} ${lines} ${amountFen}`)
      .toSorted()
      .join('\n');
  if (told(joined) !== told(report.rows))
    throw new Error(`The report is not the join:\n${told(report.rows)}\n\n${told(joined)}`);
}
