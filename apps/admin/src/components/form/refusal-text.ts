import type { UserError } from '@/lib/api/fragments';
import { formatFen } from '@/lib/format/money';

/** "lines.0.years" as the form names it: ["lines", 0, "years"]. */
export const fieldPath = (field: string): (string | number)[] =>
  field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** A refusal's sentence as it stands beside its field. The API counts in fen where the person types yuan: its limits become amounts. */
export const refusalText = ({
  code,
  field,
  message,
}: Pick<UserError, 'code' | 'field' | 'message'>): string =>
  code === 'FIELD_OUT_OF_RANGE' && field?.endsWith('Fen') === true
    ? message.replace(/\d+/g, (fen) => formatFen(Number(fen)))
    : message;

/** What a form's item shows of the refusal of its field, named as the input has it; nothing where there is none. */
export function refusalHelp(
  errors: readonly Pick<UserError, 'code' | 'field' | 'message'>[],
  field: string,
): { readonly help?: string; readonly validateStatus?: 'error' } {
  const found = errors.find((error) => error.field === `input.${field}`);
  return found === undefined ? {} : { help: refusalText(found), validateStatus: 'error' };
}
