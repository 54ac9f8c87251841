import type { UserError } from '@/lib/api/fragments';

/** "lines.0.years" as the form names it: ["lines", 0, "years"]. */
export const fieldPath = (field: string): (string | number)[] =>
  field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** What a form's item shows of the refusal of its field, named as the input has it; nothing where there is none. */
export function refusalHelp(
  errors: readonly Pick<UserError, 'code' | 'field' | 'message'>[],
  field: string,
): { readonly help?: string; readonly validateStatus?: 'error' } {
  const found = errors.find((error) => error.field === `input.${field}`);
  return found === undefined ? {} : { help: found.message, validateStatus: 'error' };
}
