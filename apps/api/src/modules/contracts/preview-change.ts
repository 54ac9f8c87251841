import type { GraphQLResolveInfo } from 'graphql';
import type { Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { type Selection, selectionOf } from '../../graphql/selection.js';
import { columnsOf } from '../../graphql/row-columns.js';
import { inList, stitch } from '../../graphql/stitch.js';
import { preview } from '../../unit-of-work/preview.js';
import { Charge } from '../charges/charge.entity.js';
import { decisionRow } from '../decisions/decision.service.js';
import { Decision } from '../decisions/decision.entity.js';
import { Entitlement } from '../entitlements/entitlement.entity.js';
import type { ContractChange, YearChange } from './contract-change.js';
import { ContractChangePreview, YearChangePreview } from './contract-change.types.js';
import type { StoredContract } from './plan-cancellation.js';

interface Shown {
  years: Row[];
  entitlements: Row[];
  amountFen: number | null;
  takenBackFen: number | null;
  renewedById: string | null;
  standingRenewal: Row | null;
}

const REFUSED: Shown = {
  years: [],
  entitlements: [],
  amountFen: null,
  takenBackFen: null,
  renewedById: null,
  standingRenewal: null,
};

/** Shows what a change would come to, by the code that does it. */
export function previewChange(
  context: Context,
  info: GraphQLResolveInfo,
  input: object,
  plan: () => Promise<ContractChange & { contract?: Pick<StoredContract, 'renewedById'> }>,
): Promise<object> {
  return preview<Shown>(context, input, REFUSED, async () => {
    const change = await plan();
    const asked = selectionOf(info);
    const below: Selection = asked.get('years') ?? new Map();
    const years = change.years.map((year) => yearRow(year, context));
    const taken = change.years.flatMap(({ takenBack }) => takenBack);
    const charges = await readCharges(
      context,
      taken.map(({ id }) => id),
    );
    change.years.forEach(({ takenBack }, index) => {
      const own = takenBack.flatMap(({ id }) => charges.get(id) ?? []);
      Object.assign(years[index] ?? {}, { takenBack: own });
    });
    const entitlements = change.entitlements.map(({ entitlement, endsOn, allowance }) => ({
      entitlement: { ...entitlement } as Row,
      endsOn,
      allowance,
    }));
    const shown: Row = { renewedById: change.contract?.renewedById ?? null, standingRenewal: null };
    await Promise.all([
      stitch(context, ContractChangePreview, [shown], asked),
      stitch(context, YearChangePreview, years, below),
      stitch(
        context,
        Decision,
        years.flatMap(({ decision }) => (decision ? [decision as Row] : [])),
        below.get('decision') ?? new Map(),
      ),
      stitch(context, Charge, [...charges.values()], below.get('takenBack') ?? new Map()),
      stitch(
        context,
        Entitlement,
        entitlements.map(({ entitlement }) => entitlement),
        asked.get('entitlements')?.get('entitlement') ?? new Map(),
      ),
    ]);
    const sum = (amounts: { amountFen: number }[]) =>
      amounts.reduce((total, { amountFen }) => total + amountFen, 0);
    const { renewedById, standingRenewal } = shown as Pick<Shown, 'renewedById' | 'standingRenewal'>;
    const amounts = { amountFen: sum(change.years), takenBackFen: sum(taken) };
    return { years, entitlements, ...amounts, renewedById, standingRenewal };
  });
}

function yearRow(year: YearChange, { language }: Context): Row {
  const { contractId, licenceId, period, oldFeeFen, newFeeFen, amountFen, charges } = year;
  const decided = charges[0]?.decided;
  const decision = decided ? decisionRow(decided, language) : null;
  return {
    contractId,
    licenceId,
    startsOn: period.from,
    endsOn: period.to,
    oldFeeFen,
    newFeeFen,
    amountFen,
    decision,
  };
}

async function readCharges({ database }: Context, ids: readonly string[]): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map();
  const [marks, wanted] = inList(ids);
  const { columns } = columnsOf(database, Charge, new Map());
  const rows = await database.reader.rows(`SELECT ${columns} FROM charges WHERE id IN (${marks})`, wanted);
  return new Map(rows.map((row) => [String(row['id']), row]));
}
