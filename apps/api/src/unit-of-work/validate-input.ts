import { validate, type ValidationError } from 'class-validator';
import { type Reason, Refusal } from '../graphql/refusal.js';

/** Refuses an input that the fields' own rules are against: all reasons at once, each with the field's dotted path. */
export async function requireValid(input: object): Promise<void> {
  const errors = await validate(input, { forbidUnknownValues: false });
  const reasons = errors.flatMap((error) => reasonsIn(error, 'input'));
  if (reasons.length > 0) throw new Refusal(...reasons);
}

function reasonsIn(error: ValidationError, parent: string): Reason[] {
  const field = `${parent}.${error.property}`;
  const [own] = Object.keys(error.constraints ?? {});
  const reasons = own ? [reasonFor(own, error, field)] : [];
  return [...reasons, ...(error.children ?? []).flatMap((child) => reasonsIn(child, field))];
}

const REQUIRED = new Set(['isNotEmpty', 'isDefined', 'arrayNotEmpty', 'isNotBlank']);
const RANGE = new Set(['min', 'max', 'isInt']);

function reasonFor(constraint: string, error: ValidationError, field: string): Reason {
  const context = (error.contexts?.[constraint] ?? {}) as { sentence?: string } & Record<string, unknown>;
  const { sentence, ...values } = context;
  if (REQUIRED.has(constraint)) return { code: 'FIELD_REQUIRED', field, values };
  if (constraint === 'isPrintable') return { code: 'FIELD_UNPRINTABLE', field, values };
  if (constraint === 'arrayMaxSize') return { code: 'FIELD_LIST_TOO_LONG', field, values };
  if (constraint === 'maxLength') return { code: 'FIELD_TOO_LONG', field, values };
  if (RANGE.has(constraint)) return { code: 'FIELD_OUT_OF_RANGE', field, values };
  return { code: 'FIELD_MALFORMED', ...(sentence && { sentence }), field, values };
}
