import type { AttachedFile } from '@/components/form/attached-file';
import type {
  Cause,
  CompleteVisitInput,
  PreviewServiceInput,
  RecordDataRepairInput,
  RecordVisitInput,
  ServedLicenceQuery,
  ServiceOrderKind,
  TravelReceiptInput,
} from '@/gql/graphql';
import type { UserError } from '@/lib/api/fragments';
import { readDate } from '@/lib/format/read-date';

/** The licence that a service is recorded for. */
export type ServedLicence = NonNullable<ServedLicenceQuery['licence']>;

/** The incident that a visit is made for. */
export type ServedIncident = NonNullable<ServedLicenceQuery['incident']>;

/** The planned visit that was made. */
export type ServedPlan = NonNullable<ServedLicenceQuery['plannedVisit']>;

/** A receipt as it is being entered. */
export interface TypedReceipt {
  readonly note?: string;
  readonly amountFen?: number | null;
  readonly file?: AttachedFile | null;
}

/** What the form holds. */
export interface ServiceFields {
  readonly kind: ServiceOrderKind;
  /** A civil date; or what was typed and is none. */
  readonly servedOn: string | null;
  readonly siteId: string;
  readonly cause: Cause;
  /** Fen; null where left blank, NaN where what was typed is no amount. */
  readonly travelFen?: number | null;
  /** The journey's receipts; where there is one, they say what it cost. */
  readonly travelReceipts?: readonly TypedReceipt[];
  readonly level?: number;
  readonly description?: string;
}

const inputs = new Set(
  (['kind', 'servedOn', 'siteId', 'cause', 'travelFen', 'level'] as const).map((name) => `input.${name}`),
);

/** Whether a refusal is of something that the form asks for, so that it stands there. */
export const standsBesideField = ({ field, cell }: Pick<UserError, 'field' | 'cell'>): boolean =>
  cell === null && (inputs.has(field ?? '') || (field ?? '').startsWith('input.travelReceipts.'));

/** What is asked before saving; null while the form is incomplete or holds something wrong. */
export function previewInput(
  { licenceId, incidentId }: { readonly licenceId: string; readonly incidentId: string | null },
  fields: Partial<ServiceFields>,
): PreviewServiceInput | null {
  const { kind, servedOn, siteId, cause, travelFen, level } = fields;
  if (kind === undefined || cause === undefined || !servedOn || !readDate(servedOn).ok) return null;
  if (kind === 'DATA_REPAIR') return { licenceId, kind, servedOn, cause };
  const receipts = (fields.travelReceipts ?? []).map(receiptInput);
  const isWhole = receipts.every((receipt) => receipt !== null);
  if (siteId === undefined || !isWhole || (receipts.length === 0 && Number.isNaN(travelFen))) return null;
  if (kind === 'EMERGENCY' && level === undefined) return null;
  return {
    licenceId,
    kind,
    servedOn,
    siteId,
    cause,
    ...(receipts.length > 0 ? { travelReceipts: receipts } : { travelFen: travelFen ?? 0 }),
    ...(kind === 'EMERGENCY' ? { level: level ?? null } : {}),
    ...(kind === 'EMERGENCY' && incidentId !== null ? { incidentId } : {}),
  };
}

/** A receipt as it is sent; null while it is incomplete. */
function receiptInput({ note = '', amountFen = null, file }: TypedReceipt): TravelReceiptInput | null {
  if (note.trim() === '' || amountFen === null || Number.isNaN(amountFen)) return null;
  return { note: note.trim(), amountFen, attachmentId: file?.id ?? null };
}

/** The input of a data repair, without its key. */
export function repairInput(
  asked: PreviewServiceInput,
  description: string,
): Omit<RecordDataRepairInput, 'idempotencyKey'> {
  const { licenceId, servedOn, cause } = asked;
  return { licenceId, servedOn, cause: cause ?? null, description: blankAsNull(description) };
}

/** The input of a visit or an emergency visit, without its key. */
export const visitInput = (
  asked: PreviewServiceInput,
  description: string,
): Omit<RecordVisitInput, 'idempotencyKey'> => ({
  ...asked,
  description: blankAsNull(description),
});

/** The input by which a planned visit is completed, without its key. */
export function completionInput(
  { servedOn, cause, level, travelFen, travelReceipts, incidentId }: PreviewServiceInput,
  description: string,
  { id, version }: ServedPlan,
): Omit<CompleteVisitInput, 'idempotencyKey'> {
  return {
    plannedVisitId: id,
    expectedVersion: version,
    servedOn,
    cause: cause ?? null,
    level: level ?? null,
    travelFen: travelFen ?? null,
    travelReceipts: travelReceipts ?? null,
    incidentId: incidentId ?? null,
    description: blankAsNull(description),
  };
}

const blankAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
