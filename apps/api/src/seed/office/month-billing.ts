import { addDays, addMonths, type CivilDate } from 'policy';
import type { Viewer } from '../../auth/sessions.js';
import { issueBillingRun, startBillingRun } from '../../modules/billing-runs/billing-run.services.js';
import { workOnRun, type Workshop } from '../../modules/billing-runs/work-on-run.js';
import { inUnit, type Unit } from '../../unit-of-work/mutate.js';

/** Has finance bill all that is due on the clock’s day by the product’s billing run, and issue its drafts; nothing where nothing is due. */
export async function billAndIssue(workshop: Workshop, finance: Viewer, dueBy: CivilDate): Promise<void> {
  const { database, now } = workshop;
  const [due] = await database.reader.rows(
    "SELECT id FROM charges WHERE status = 'UNBILLED' AND dueOn <= ? LIMIT 1",
    [dueBy],
  );
  if (!due) return;
  const does = <T>(operation: string, work: (unit: Unit) => Promise<T>): Promise<T> =>
    database.transaction((transaction) =>
      inUnit(transaction, { operation, actor: finance, now: now() }, work),
    );
  const { id } = await does('startBillingRun', (unit) => startBillingRun(unit, dueBy));
  await workOnRun(workshop, id);
  await does('issueBillingRun', (unit) => issueBillingRun(unit, id));
  await workOnRun(workshop, id);
}

/** The last day of each month from that of `from` on, as far as they are before `to`. */
export function monthEnds(from: CivilDate, to: CivilDate): CivilDate[] {
  const first = `${from.slice(0, 'YYYY-MM'.length)}-01`;
  const ends: CivilDate[] = [];
  for (let n = 1; ; n += 1) {
    const end = addDays(addMonths(first, n), -1);
    if (end >= to) return ends;
    ends.push(end);
  }
}
