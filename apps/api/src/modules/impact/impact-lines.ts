import {
  type Decision as PolicyDecision,
  type DecisionRequest,
  decide,
  type RateTable as TableDocument,
} from 'policy';
import type { Reader, Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import type { Selection } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { Decision } from '../decisions/decision.entity.js';
import { decisionRow } from '../decisions/decision.service.js';
import { ImpactLine } from './impact-line.js';
import type { ImpactRun } from './impact-run.entity.js';
import { drawnBefore, heldTrainings, plansToRenew, servedOrders } from './impact-sources.js';
import type { ImpactScope, ImpactSubject } from './impact-subject.js';
import { ImpactPricing, type PricedSubject } from './price-subject.js';
import { tablesOf } from './work-on-impact.js';

interface Shown {
  first: number;
  skip: number;
}

/** One service or renewal by both tables, without its derivations. */
export interface PricedLine {
  source: ImpactSubject['source'];
  on: string;
  licenceId: string;
  serviceOrderId: string | null;
  oldFen: number | null;
  newFen: number | null;
  differenceFen: number | null;
  asked: { old: DecisionRequest; new: DecisionRequest };
}

/**
 * A customer’s own services and renewals by both tables of a run, priced anew by the code that summed them up: they aren't
 * stored, for each is decided in a moment. Those of the latest services come last. Empty where a table is gone.
 */
export async function pricedLines(
  database: Context['database'],
  run: ImpactRun,
  customerId: string,
): Promise<PricedLine[]> {
  const tables = await tablesOf(database, run);
  return tables ? linesBy(database, run, customerId, tables) : [];
}

type Tables = { old: TableDocument; new: TableDocument };

async function linesBy(
  { reader }: Context['database'],
  { servedFrom, servedTo, renewFrom, renewTo }: ImpactRun,
  customerId: string,
  tables: Tables,
): Promise<PricedLine[]> {
  const scope = { servedFrom, servedTo, renewFrom, renewTo, customerId };
  const priced = await pricedOf(reader, scope, tables);
  return priced.map(([subject, { old, new: after, compared }]) => {
    const charges = compared.priced ? compared.charges : [];
    const [oldFen, newFen] = [
      sumOf(charges.map(({ before }) => before.amountFen)),
      sumOf(charges.map((each) => each.after.amountFen)),
    ];
    return {
      source: subject.source,
      on: subject.on,
      licenceId: subject.licenceId,
      serviceOrderId: subject.source === 'SERVICE_ORDER' ? subject.id : null,
      oldFen: compared.priced ? oldFen : null,
      newFen: compared.priced ? newFen : null,
      differenceFen: compared.priced ? newFen - oldFen : null,
      asked: { old: old.request, new: after.request },
    };
  });
}

/** Some of a customer’s lines as they are shown, each with its derivation by both tables. */
export async function impactLines(
  context: Context,
  run: ImpactRun,
  customerId: string,
  { first, skip }: Shown,
  below: Selection,
): Promise<Row[]> {
  const { database, language } = context;
  const tables = await tablesOf(database, run);
  if (!tables) return [];
  const priced = await linesBy(database, run, customerId, tables);
  const tellOld = tellerOf(tables.old, run.againstId, language);
  const tellNew = tellerOf(tables.new, run.rateTableId, language);
  const lines = priced.slice(skip, skip + first).map(({ asked, ...line }): Row => ({
    ...line,
    oldDecision: tellOld(asked.old),
    newDecision: tellNew(asked.new),
  }));
  await stitch(context, ImpactLine, lines, below);
  for (const name of ['oldDecision', 'newDecision'])
    await stitch(
      context,
      Decision,
      lines.map((line) => line[name] as Row),
      below.get(name) ?? new Map(),
    );
  return lines;
}

async function pricedOf(
  reader: Reader,
  scope: ImpactScope,
  tables: Tables,
): Promise<[ImpactSubject, PricedSubject][]> {
  const pricing = new ImpactPricing(tables);
  for await (const counted of drawnBefore(reader, scope))
    for (const each of counted) pricing.drawBefore(each);
  const priced: [ImpactSubject, PricedSubject][] = [];
  for (const source of [servedOrders, heldTrainings, plansToRenew])
    for await (const subjects of source(reader, scope))
      for (const subject of subjects) priced.push([subject, pricing.price(subject)]);
  return priced;
}

/** Tells a decision with its steps; one of a draft too, which is stored nowhere. */
function tellerOf(document: TableDocument, id: string, language: Context['language']) {
  const { year, revision, effectiveFrom } = document;
  const table = { id, year, revision, effectiveFrom, document };
  return (request: DecisionRequest): Row => {
    const decision: PolicyDecision = decide(document, request);
    return decisionRow({ table, request, decision }, language);
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
