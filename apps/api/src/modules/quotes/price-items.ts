import { decide, PolicyError, zoneOf } from 'policy';
import type { Reader } from '../../database/reader.js';
import type { Reason } from '../../graphql/refusal.js';
import { quotableAttachments } from '../attachments/quotable-attachments.js';
import { type AgreedDecision, agreedDecision } from '../decisions/agreed-decision.js';
import type { Decided } from '../decisions/decision.service.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';
import { type ConcernedLicence, concernedLicences, type PlacedSite, sitesOf } from './item-licences.js';
import type { CaseByCaseInput, QuotedLicenceInput, QuotedTrainingInput } from './quote-item.inputs.js';
import type { QuoteItem } from './quote-item.entity.js';

/** What is asked for beside annual plans. */
export interface AskedItems {
  licences?: readonly QuotedLicenceInput[] | null;
  training?: readonly QuotedTrainingInput[] | null;
  caseByCase?: readonly CaseByCaseInput[] | null;
}

/** An item with its price, as far as it has one, and what is to be said against it. */
export interface PricedItem {
  /** Dotted path of the input. */
  field: string;
  /** The item’s own columns; null where it concerns nothing that is there. */
  item: Omit<QuoteItem, 'id' | 'quoteId' | 'position' | 'decisionId' | 'amountFen'> | null;
  decided: Decided | AgreedDecision | null;
  reasons: Reason[];
}

const NOTHING = {
  operators: null,
  deliverOn: null,
  licenceId: null,
  licenceItem: null,
  days: null,
  work: null,
  description: null,
  agreementReference: null,
  attachment: null,
  attachmentId: null,
} as const;

interface Known {
  table: PublishedTable;
  sites: Map<string, PlacedSite>;
  licences: Map<string, ConcernedLicence>;
  sold: readonly PricedItem[];
  /** Attachments that may be put on the quote. */
  files: Set<string>;
}

/** Prices what is asked for beside annual plans: licences first, then training, then work agreed case by case. */
export async function priceItems(
  reader: Reader,
  { customerId, actorId }: { customerId: string; actorId: string },
  asked: AskedItems,
  table: PublishedTable,
): Promise<PricedItem[]> {
  const { licences = null, training = null, caseByCase = null } = asked;
  if (!licences?.length && !training?.length && !caseByCase?.length) return [];
  const sites = await sitesOf(reader, customerId);
  const ids = [...(training ?? []), ...(caseByCase ?? [])].flatMap(({ licenceId }) => licenceId ?? []);
  const sold = (licences ?? []).map((each, index) =>
    priceLicence(each, `input.licences.${index}`, table, sites),
  );
  const files = (caseByCase ?? []).flatMap(({ attachmentId }) => attachmentId ?? []);
  const known = {
    table,
    sites,
    licences: await concernedLicences(reader, customerId, ids),
    sold,
    files: await quotableAttachments(reader, files, { customerId, actorId }),
  };
  return [
    ...sold,
    ...(training ?? []).map((each, index) => priceTraining(each, `input.training.${index}`, known)),
    ...(caseByCase ?? []).map((each, index) => priceWork(each, `input.caseByCase.${index}`, known)),
  ];
}

function priceLicence(
  asked: QuotedLicenceInput,
  field: string,
  table: PublishedTable,
  sites: Map<string, PlacedSite>,
): PricedItem {
  const { edition, siteId, priceFen } = asked;
  const product = table.document.products.find(({ code }) => code === asked.product.trim());
  const reasons: Reason[] = [];
  if (!product) reasons.push({ code: 'PRODUCT_NOT_COVERED', field: `${field}.product` });
  if (!sites.has(siteId)) reasons.push({ code: 'NOT_FOUND', field: `${field}.siteId` });
  if (!product || reasons.length > 0) return { field, item: null, decided: null, reasons };
  const { code, name } = product;
  const request = { kind: 'AGREED_PRICE' as const, product: code, edition, amountFen: priceFen };
  return {
    field,
    item: {
      ...NOTHING,
      kind: 'LICENCE',
      product: code,
      productName: name,
      edition,
      siteId,
      operators: asked.operators ?? 1,
      deliverOn: asked.deliverOn ?? null,
    },
    decided: agreedDecision(table, request, { code: 'LICENCE', clause: '5' }),
    reasons,
  };
}

function priceTraining(asked: QuotedTrainingInput, field: string, known: Known): PricedItem {
  const licence = concerned(asked, field, known);
  if ('code' in licence) return { field, item: null, decided: null, reasons: [licence] };
  const { table, sites } = known;
  const item = { ...NOTHING, kind: 'TRAINING' as const, ...licence, days: asked.days };
  const site = sites.get(licence.siteId);
  try {
    const zone = site ? zoneOf(table.document, site) : '';
    const { product, edition } = licence;
    const row = table.document.training.rows.find(({ products }) => products.includes(product));
    const request = {
      kind: 'TRAINING',
      product,
      edition,
      zone,
      mode: 'ON_SITE',
      days: asked.days,
      trainees: 1,
      // The included ones come with the purchase: what is sold are days past them.
      daysUsed: row?.days ?? 0,
      salesContractPaid: true,
    } as const;
    return {
      field,
      item,
      decided: { table, request, decision: decide(table.document, request) },
      reasons: [],
    };
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const { code, clause, cell } = error;
    const values = { table: `${table.year}/${table.revision}` };
    return { field, item, decided: null, reasons: [{ code, clause, cell, field, values }] };
  }
}

function priceWork(asked: CaseByCaseInput, field: string, known: Known): PricedItem {
  const licence = concerned(asked, field, known);
  if ('code' in licence) return { field, item: null, decided: null, reasons: [licence] };
  const { work, priceFen, attachmentId } = asked;
  const absent = { code: 'NOT_FOUND', field: `${field}.attachmentId` };
  const reasons = attachmentId && !known.files.has(attachmentId) ? [absent] : [];
  const agreementReference = asked.agreementReference.trim();
  const isDevelopment = work === 'SECONDARY_DEVELOPMENT';
  const request = { kind: 'AGREED_PRICE' as const, work, amountFen: priceFen, agreementReference };
  return {
    field,
    item: {
      ...NOTHING,
      kind: 'CASE_BY_CASE',
      ...licence,
      work,
      description: asked.description?.trim() || null,
      agreementReference,
      attachment: asked.attachment?.trim() || null,
      attachmentId: asked.attachmentId ?? null,
    },
    decided: agreedDecision(known.table, request, {
      code: isDevelopment ? 'SECONDARY_DEVELOPMENT' : 'CUSTOM_SERVICE',
      clause: isDevelopment ? '11' : '12',
    }),
    reasons,
  };
}

/** The one licence that an item is for, or why there is none. */
function concerned(
  { licenceId = null, licenceItem = null }: Pick<QuotedTrainingInput, 'licenceId' | 'licenceItem'>,
  field: string,
  { licences, sold }: Known,
): ConcernedLicence | Reason {
  if ((licenceId === null) === (licenceItem === null))
    return { code: 'LICENCE_ONE_OF_TWO', field: `${field}.licenceId` };
  if (licenceId !== null)
    return licences.get(licenceId) ?? { code: 'NOT_FOUND', field: `${field}.licenceId` };
  const item = sold[(licenceItem ?? 0) - 1]?.item;
  if (!item) return { code: 'LICENCE_ITEM_UNKNOWN', field: `${field}.licenceItem` };
  const { product, productName, edition, siteId } = item;
  return { licenceId: null, licenceItem, product, productName, edition, siteId };
}
