import { isWithin } from '@/components/form/whole-number-field';
import { readDate } from '@/lib/format/read-date';
import type {
  AgreedWork,
  CaseByCaseInput,
  DiscountInput,
  Edition,
  QuotedLicenceInput,
  QuotedTrainingInput,
  QuoteLineInput,
} from '@/gql/graphql';

/** What the whole numbers of a quote may be: nothing else is asked a price for. */
export const offerLimits = {
  years: { min: 1, max: 10 },
  days: { min: 1, max: 100 },
  operators: { min: 1, max: 10_000, optional: true },
  percent: { min: 1, max: 100 },
} as const;

/** A line as it is being chosen; what is not chosen yet is left out. */
export interface LineValues {
  readonly licenceId?: string;
  readonly plan?: string;
  /** NaN where what was typed is no number. */
  readonly years?: number | null;
  /** A civil date; or what was typed and is none. */
  readonly startsOn?: string | null;
}

/** A new licence as it is being chosen. */
export interface SoldValues {
  readonly product?: string;
  readonly edition?: Edition;
  readonly operators?: number | null;
  readonly siteId?: string;
  readonly deliverOn?: string | null;
  readonly priceFen?: number | null;
}

/** Training days as they are being chosen. */
export interface TrainingValues {
  /** A licence’s id, or `item:1` for the first that the quote sells. */
  readonly licenceId?: string;
  readonly days?: number | null;
}

/** Work agreed case by case as it is being entered. */
export interface AgreedValues {
  readonly licenceId?: string;
  readonly work?: AgreedWork;
  readonly description?: string;
  readonly priceFen?: number | null;
  readonly agreementReference?: string;
  /** The signed agreement that was uploaded. */
  readonly file?: { readonly id: string; readonly name: string } | null;
}

/** What is taken off the sum. */
export interface DiscountValues {
  readonly as?: 'PERCENT' | 'AMOUNT';
  readonly percent?: number | null;
  readonly amountFen?: number | null;
  readonly reason?: string;
}

/** A quote as it is being built; names follow the input's, so that refusals find their fields. */
export interface QuoteValues {
  /** The table that prices it; by name, so that what is saved is what was shown. */
  readonly rateTableId: string;
  readonly validUntil?: string | null;
  readonly note?: string;
  readonly lines: readonly LineValues[];
  readonly licences?: readonly SoldValues[];
  readonly training?: readonly TrainingValues[];
  readonly caseByCase?: readonly AgreedValues[];
  readonly discount?: DiscountValues;
}

/** The lists of a quote, in the order in which the API gives their prices. */
export const offerGroups = ['lines', 'licences', 'training', 'caseByCase'] as const;
export type OfferGroup = (typeof offerGroups)[number];

/** What a quote offers, as the API asks for it. */
export interface OfferInputs {
  readonly lines: QuoteLineInput[];
  readonly licences: QuotedLicenceInput[];
  readonly training: QuotedTrainingInput[];
  readonly caseByCase: CaseByCaseInput[];
}

const isDay = (typed: string | null | undefined): boolean => readDate(typed ?? '').ok;
const isFilled = (figure: number | null | undefined): boolean => figure !== null && figure !== undefined;
const isFigure = (figure: number | null | undefined): figure is number =>
  typeof figure === 'number' && !Number.isNaN(figure);

/** A line as the API asks for it; null while something is not chosen, or is wrong. */
export function lineInput(line: LineValues | undefined): QuoteLineInput | null {
  const { licenceId, plan, years, startsOn } = line ?? {};
  if (licenceId === undefined || plan === undefined || !isDay(startsOn)) return null;
  if (!isWithin(years, offerLimits.years)) return null;
  return { licenceId, plan, years, ...(startsOn && { startsOn }) };
}

function soldInput(sold: SoldValues | undefined): QuotedLicenceInput | null {
  const { product, edition, operators, siteId, deliverOn, priceFen } = sold ?? {};
  if (!product || !edition || !siteId || !isFigure(priceFen) || !isDay(deliverOn)) return null;
  if (isFilled(operators) && !isWithin(operators, offerLimits.operators)) return null;
  return {
    product,
    edition,
    siteId,
    priceFen,
    ...(operators && { operators }),
    ...(deliverOn && { deliverOn }),
  };
}

/** Whose licence training or work is for: one that is there, or one that the quote sells. */
function forLicence(chosen: string): { licenceId: string } | { licenceItem: number } {
  const sold = /^item:(\d+)$/.exec(chosen)?.[1];
  return sold === undefined ? { licenceId: chosen } : { licenceItem: Number(sold) };
}

function trainingInput(training: TrainingValues | undefined): QuotedTrainingInput | null {
  const { licenceId, days } = training ?? {};
  if (licenceId === undefined || !isWithin(days, offerLimits.days)) return null;
  return { ...forLicence(licenceId), days };
}

function agreedInput(agreed: AgreedValues | undefined): CaseByCaseInput | null {
  const { licenceId, work, description, priceFen, agreementReference, file } = agreed ?? {};
  if (!licenceId || !work || !isFigure(priceFen) || !agreementReference?.trim()) return null;
  return {
    ...forLicence(licenceId),
    work,
    priceFen,
    agreementReference: agreementReference.trim(),
    ...(description?.trim() && { description: description.trim() }),
    ...(file && { attachmentId: file.id }),
  };
}

/** One thing of a list as the API asks for it; null while something is not chosen, or is wrong. */
export const offerInput = {
  lines: lineInput,
  licences: soldInput,
  training: trainingInput,
  caseByCase: agreedInput,
} as const;

/** All that is chosen whole. */
export function offerInputs(values: Partial<QuoteValues>): OfferInputs {
  const whole = <Chosen, Input>(
    chosen: readonly Chosen[] | undefined,
    input: (one: Chosen) => Input | null,
  ): Input[] => (chosen ?? []).map(input).filter((one) => one !== null);
  return {
    lines: whole(values.lines, lineInput),
    licences: whole(values.licences, soldInput),
    training: whole(values.training, trainingInput),
    caseByCase: whole(values.caseByCase, agreedInput),
  };
}

/** How many things are chosen, or begun to be. */
export const offerCount = (values: Partial<Record<OfferGroup, readonly unknown[]>>): number =>
  offerGroups.map((group) => values[group]?.length ?? 0).reduce((sum, count) => sum + count, 0);

/** The discount as the API asks for it; null where there is none, undefined while it is not stated whole. */
export function discountInput(discount: DiscountValues | undefined): DiscountInput | null | undefined {
  const { as, percent, amountFen, reason } = discount ?? {};
  if (as === undefined) return null;
  // A reason is asked for when it is saved; until then the price shows what it comes to.
  const said = { reason: reason?.trim() || '—' };
  if (as === 'PERCENT') return isWithin(percent, offerLimits.percent) ? { percent, ...said } : undefined;
  return isFigure(amountFen) && amountFen > 0 ? { amountFen, ...said } : undefined;
}
