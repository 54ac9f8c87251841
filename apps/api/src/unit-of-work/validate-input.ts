import { validate, type ValidationError } from 'class-validator';
import type { Reason } from '../graphql/refusal.js';

/** What the fields' own rules have against an input, each with the field's dotted path. */
export async function reasonsAgainst(input: object): Promise<Reason[]> {
  const errors = await validate(input, { forbidUnknownValues: false });
  return errors.flatMap((error) => reasonsIn(error, 'input'));
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
  const values = (error.contexts?.[constraint] ?? {}) as Record<string, unknown>;
  if (REQUIRED.has(constraint)) return { code: 'FIELD_REQUIRED', field, values };
  if (constraint === 'maxLength') return { code: 'FIELD_TOO_LONG', field, values };
  if (RANGE.has(constraint)) return { code: 'FIELD_OUT_OF_RANGE', field, values };
  return { code: 'FIELD_MALFORMED', field, values };
}
