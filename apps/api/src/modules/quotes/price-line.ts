import { addDays, type AnnualPlan, contractYears, decide, type Period } from 'policy';
import type { Reason } from '../../graphql/refusal.js';
import type { Decided } from '../decisions/decision.service.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import type { QuotedLicence } from './quoted-licences.js';

/** An annual plan asked for, and where in the input it stands. */
export interface AskedLine {
  licenceId: string;
  plan: string;
  years: number;
  startsOn?: string | null;
}

/** A line with its term and its price, as far as it has them, and what else is to be said against it. */
export interface PricedLine {
  asked: AskedLine;
  /** Dotted path of the input. */
  field: string;
  /** First and last day, both included. */
  term: Period | null;
  decided: Decided | null;
  reasons: Reason[];
}

/** Finds the term and decides the price of one line. */
export function priceLine(
  asked: AskedLine,
  field: string,
  licence: QuotedLicence | undefined,
  table: PublishedTable,
  today: string,
): PricedLine {
  const line: PricedLine = { asked, field, term: null, decided: null, reasons: [] };
  const plans = table.document.annualPlans;
  const plan = plans.find(({ code }) => code === asked.plan);
  if (!licence) line.reasons.push({ code: 'NOT_FOUND', field: `${field}.licenceId` });
  if (!plan) {
    const values = {
      plan: asked.plan,
      plans: plans.map(({ code }) => code),
      table: `${table.year}/${table.revision}`,
    };
    line.reasons.push({ code: 'PLAN_NOT_IN_TABLE', field: `${field}.plan`, values });
  }
  if (!licence || !plan) return line;
  const startsOn = asked.startsOn ?? nextStart(licence, plan, today);
  const { deliveredOn } = licence;
  if (startsOn < deliveredOn) {
    line.reasons.push({
      code: 'STARTS_BEFORE_DELIVERY',
      field: `${field}.startsOn`,
      values: { deliveredOn },
    });
  }
  line.term = termOf(startsOn, asked.years);
  const { product, edition } = licence;
  const request = { kind: 'ANNUAL_PLAN', product, edition, plan: plan.code, years: asked.years } as const;
  line.decided = { table, request, decision: decide(table.document, request) };
  return line;
}

function termOf(startsOn: string, years: number): Period | null {
  const to = contractYears({ startsOn, years }).at(-1)?.to;
  return to === undefined ? null : { from: startsOn, to };
}

/** The day after the last cover for any service of the plan (6, 7 notes); today where that is past or there is none. */
function nextStart({ coveredUntil }: QuotedLicence, { services }: AnnualPlan, today: string): string {
  const ends = services.map((service) => coveredUntil.get(service) ?? '').toSorted();
  const last = ends.at(-1) ?? '';
  return last < today ? today : addDays(last, 1);
}
