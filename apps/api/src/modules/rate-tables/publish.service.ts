import { storedInstant } from '../../database/instants.js';
import { type Reason, Refusal } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { PublishRateTableInput } from './rate-table.inputs.js';
import { type RateTableRow, refuseVersion, requireDraft } from './rate-table-rows.js';
import { withIdentity } from './table-identity.js';
import { reasonsAgainstTable } from './table-problems.js';

/** Publishes a draft from a day on, today at the earliest. What is not stated (null) keeps nothing from being published. */
export async function publishRateTable(unit: Unit, input: PublishRateTableInput): Promise<RateTableRow> {
  const draft = await requireDraft(unit, input);
  const { year, revision } = draft;
  const { effectiveFrom } = input;
  const document = withIdentity(draft.document, { year, revision, effectiveFrom });
  const reasons = [...reasonsAgainstDay(effectiveFrom, unit.today), ...reasonsAgainstTable(document)];
  if (reasons.length > 0) throw new Refusal(...reasons);
  const published: RateTableRow = {
    ...draft,
    document,
    effectiveFrom,
    status: 'PUBLISHED',
    note: input.note?.trim() || null,
    version: draft.version + 1,
    publishedAt: storedInstant(unit.now),
    publishedById: unit.actor.id,
  };
  await store(unit, draft, published);
  unit.audit({
    subjectType: 'RateTable',
    subjectId: draft.id,
    before: withoutDocument(draft),
    after: published,
  });
  return published;
}

/** History is loaded, not published: nothing already priced may change by what is published today (section 3 of the policy). */
function reasonsAgainstDay(effectiveFrom: string, today: string): Reason[] {
  if (effectiveFrom >= today) return [];
  return [
    {
      code: 'RATE_TABLE_EFFECTIVE_IN_PAST',
      field: 'input.effectiveFrom',
      cell: '/effectiveFrom',
      values: { today },
    },
  ];
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
