import { addDays, type CivilDate } from 'policy';
import { createRateTableDraft } from '../../modules/rate-tables/draft.service.js';
import { editRateTableDraft } from '../../modules/rate-tables/edit-draft.service.js';
import { publishRateTable } from '../../modules/rate-tables/publish.service.js';
import { instantOf, laterOf } from '../story/calendar.js';
import { CENTRE_CITIES } from '../story/places.js';
import { type Deed, deed, type Stage } from '../deeds/stage.js';

type Edit = { cell: string; value: unknown };

/** Annual fees in yuan that the guide leaves open, by plan and then row: standalone, network. */
const FIRST_FEES = [
  [
    [1200, 2400],
    [2600, 5200],
  ],
  [
    [800, 1600],
    [1800, 3600],
  ],
  [
    [500, 900],
    [1000, 1900],
  ],
] as const;

/** Percent that the annual fees go up by each year. */
const RISE_PERCENT = 4;

/** The annual fees so many rises after the first ones, in whole ten yuan. */
const fees = (rises: number): Edit[] =>
  FIRST_FEES.flatMap((rows, plan) =>
    rows.flatMap((row, place) =>
      row.map((yuan, edition) => ({
        cell: `/annualPlans/${plan}/fees/${place}/feeFen/${edition === 0 ? 'STANDALONE' : 'NETWORK'}`,
        value: Math.round((yuan * (1 + RISE_PERCENT / 100) ** rises) / 10) * 1000,
      })),
    ),
  );

const FIRST_EDITS: Edit[] = [
  { cell: '/taxPercent', value: '6' },
  { cell: '/zones/3/cities', value: [...CENTRE_CITIES] },
  ...fees(0),
];

/** What the table of the running year changes beside the annual fees. */
const THIS_YEAR: Edit[] = [
  { cell: '/onSiteSupport/rows/1/overageFen/SHENZHEN', value: 32_000 },
  { cell: '/onSiteSupport/rows/1/overageFen/OUTSIDE', value: 42_000 },
];

/** What the administrator has put into next year’s draft so far. */
const NEXT_YEAR: Edit[] = [
  { cell: '/onSiteSupport/rows/0/overageFen/SHENZHEN', value: 22_000 },
  { cell: '/onSiteSupport/rows/0/overageFen/OUTSIDE', value: 32_000 },
  { cell: '/onSiteSupport/rows/0/allowance/NETWORK', value: 8 },
  { cell: '/dataRepair/rows/0/overageFen', value: 16_000 },
  { cell: '/training/extraDayFen/SHENZHEN', value: 26_000 },
];

const yearOf = (day: CivilDate): number => Number(day.slice(0, 'YYYY'.length));

/**
 * The vendor’s own tables, from the guide’s: one from the first day on, then one from each New Year’s Day, with the
 * annual fees that the guide leaves open; and the draft of next year’s.
 */
export function rateTables(from: CivilDate, today: CivilDate): Deed[] {
  const [first, last] = [yearOf(from), yearOf(today)];
  const deeds = publishing({ year: first, effectiveFrom: from, at: from }, FIRST_EDITS);
  for (let year = first + 1; year <= last; year += 1) {
    const effectiveFrom = `${year}-01-01`;
    const at = laterOf(addDays(from, 1), `${year - 1}-12-08`);
    const edits = [...fees(year - first), ...(year === last ? THIS_YEAR : [])];
    deeds.push(...publishing({ year, effectiveFrom: laterOf(effectiveFrom, at), at }, edits));
  }
  return deeds;
}

/** Next year’s table as a draft that somebody is at. */
export function nextYearsDraft(today: CivilDate): Deed[] {
  const year = yearOf(today) + 1;
  const draft = new Draft(year);
  const risen = fees(yearOf(today) - yearOf(addDays(today, -760)) + 1);
  return [
    draft.created(addDays(today, -12)),
    draft.edited(instantOf(addDays(today, -12), '09:40'), risen.slice(0, 4)),
    draft.edited(instantOf(addDays(today, -5), '15:05'), NEXT_YEAR),
  ];
}

function publishing(
  { year, effectiveFrom, at }: { year: number; effectiveFrom: CivilDate; at: CivilDate },
  edits: readonly Edit[],
): Deed[] {
  const draft = new Draft(year);
  return [
    draft.created(at),
    draft.edited(instantOf(at, '08:30'), edits),
    deed(instantOf(at, '08:45'), 'admin', 'publishRateTable', (unit) =>
      publishRateTable(unit, { ...draft.seen(), effectiveFrom, note: null }),
    ),
  ];
}

/** A draft on its way: copied from the latest published table, then edited. */
class Draft {
  private rateTableId = '';
  private expectedVersion = 0;

  constructor(private readonly year: number) {}

  readonly seen = () => ({ rateTableId: this.rateTableId, expectedVersion: this.expectedVersion });

  created(on: CivilDate): Deed {
    return deed(instantOf(on, '08:10'), 'admin', 'createRateTableDraft', async (unit, stage) => {
      const row = await createRateTableDraft(unit, {
        year: this.year,
        copyFromId: await latestPublished(stage),
      });
      this.keep(row);
    });
  }

  edited(at: Date, edits: readonly Edit[]): Deed {
    return deed(at, 'admin', 'editRateTableDraft', async (unit) =>
      this.keep(await editRateTableDraft(unit, { ...this.seen(), edits: [...edits] })),
    );
  }

  private keep({ id, version }: { id: string; version: number }): void {
    this.rateTableId = id;
    this.expectedVersion = version;
  }
}

async function latestPublished(stage: Stage): Promise<string> {
  const table = await stage.row<{ id: string }>(
    "SELECT id FROM rate_tables WHERE status = 'PUBLISHED' ORDER BY effectiveFrom DESC, revision DESC LIMIT 1",
  );
  if (!table) throw new Error('The guide’s own table is loaded first');
  return table.id;
}
