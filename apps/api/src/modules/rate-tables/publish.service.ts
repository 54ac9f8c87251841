import { storedInstant } from '../../database/instants.js';
import { type Reason, Refusal, refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { publishNeedsApproval } from '../settings/current-settings.js';
import { reasonsAgainstFirstDay } from './first-day.js';
import type { PublishRateTableInput } from './rate-table.inputs.js';
import { type RateTableRow, refuseVersion, requireDraft } from './rate-table-rows.js';
import { type SubmissionRow, withdrawWaiting } from './submission-rows.js';
import { withIdentity } from './table-identity.js';
import { reasonsAgainstTable } from './table-problems.js';

/**
 * Publishes a draft from a day on, today at the earliest. What is not stated (null) keeps nothing from being published.
 * Refuses with SECOND_PERSON_REQUIRED where the setting asks for one: then it is submitted, and approved by another.
 */
export async function publishRateTable(unit: Unit, input: PublishRateTableInput): Promise<RateTableRow> {
  const draft = await requireDraft(unit, input);
  if (await publishNeedsApproval(unit.transaction)) refuse('SECOND_PERSON_REQUIRED', { field: 'input' });
  await withdrawWaiting(unit, draft.id);
  const { effectiveFrom, note } = input;
  return publishDraft(unit, draft, { effectiveFrom, note: note?.trim() || null });
}

/** Publishes a draft, on its publisher's own account or as it was submitted. Refuses with all that is against it. */
export async function publishDraft(
  unit: Unit,
  draft: RateTableRow,
  {
    effectiveFrom,
    note,
    submission,
  }: { effectiveFrom: string; note: string | null; submission?: SubmissionRow },
): Promise<RateTableRow> {
  const reasons = reasonsAgainstPublication(draft, effectiveFrom, unit.today);
  if (reasons.length > 0) throw new Refusal(...reasons);
  const published: RateTableRow = {
    ...draft,
    document: withDay(draft, effectiveFrom),
    effectiveFrom,
    status: 'PUBLISHED',
    note,
    version: draft.version + 1,
    publishedAt: storedInstant(unit.now),
    publishedById: unit.actor.id,
  };
  await store(unit, draft, published);
  unit.audit({
    subjectType: 'RateTable',
    subjectId: draft.id,
    before: withoutDocument(draft),
    after: { ...published, ...(submission && { submission }) },
  });
  return published;
}

/** All that keeps a draft from being published from a day on. */
export function reasonsAgainstPublication(
  draft: RateTableRow,
  effectiveFrom: string,
  today: string,
): Reason[] {
  return [
    ...reasonsAgainstDay(draft, effectiveFrom, today),
    ...reasonsAgainstTable(withDay(draft, effectiveFrom)),
  ];
}

const withDay = ({ document, year, revision }: RateTableRow, effectiveFrom: string) =>
  withIdentity(document, { year, revision, effectiveFrom });

/** History is loaded, not published: nothing already priced may change by what is published today (section 3 of the policy). */
function reasonsAgainstDay({ year }: RateTableRow, effectiveFrom: string, today: string): Reason[] {
  const at = { field: 'input.effectiveFrom', cell: '/effectiveFrom' };
  if (effectiveFrom < today) return [{ code: 'RATE_TABLE_EFFECTIVE_IN_PAST', ...at, values: { today } }];
  return reasonsAgainstFirstDay({ year, effectiveFrom }, today, at.field);
}

async function store({ transaction }: Unit, draft: RateTableRow, published: RateTableRow): Promise<void> {
  const { document, effectiveFrom, note, version, publishedAt, publishedById } = published;
  const changed = await transaction.run(
    `UPDATE rate_tables SET status = 'PUBLISHED', document = ?, effectiveFrom = ?, note = ?, version = ?, publishedAt = ?, publishedById = ?
     WHERE id = ? AND version = ? AND status = 'DRAFT'`,
    [
      JSON.stringify(document),
      effectiveFrom,
      note,
      version,
      publishedAt,
      publishedById,
      draft.id,
      draft.version,
    ],
  );
  if (changed === 0) refuseVersion();
}

const withoutDocument = ({ document: _, ...row }: RateTableRow): object => row;
