import { registerDecorator } from 'class-validator';
import { getMetadataStorage } from 'type-graphql';
import { DateScalar, DateTimeScalar } from './scalars.js';

/** What lies outside is a typing mistake: the years that rate tables may be for. */
const FIRST = '1990-01-01';
const LAST = '2100-12-31';

const known = new WeakSet<object>();

/**
 * Has each day and instant of an input refused that lies outside 1990 to 2100, beside its field. It goes by the schema, so that no
 * input is forgotten; what a list is narrowed to is no input that is checked, and may begin with the first of all days.
 */
export function boundDays(): void {
  const { fields, inputTypes } = getMetadataStorage();
  const inputs = new Set(inputTypes.map(({ target }) => target));
  for (const field of fields) {
    const type: unknown = field.getType();
    if (!inputs.has(field.target) || (type !== DateScalar && type !== DateTimeScalar) || known.has(field))
      continue;
    known.add(field);
    registerDecorator({
      name: 'max',
      target: field.target,
      propertyName: field.name,
      validator: { validate: isSensible },
      options: { context: { min: FIRST, max: LAST } },
    });
  }
}

const isSensible = (value: unknown): boolean =>
  typeof value !== 'string' || (value >= FIRST && value.slice(0, LAST.length) <= LAST);
