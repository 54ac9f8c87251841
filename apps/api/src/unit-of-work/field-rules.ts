import {
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  type ValidationArguments,
} from 'class-validator';

/** A text that must hold something besides blanks, of at most `max` characters. */
export function RequiredText(max: number): PropertyDecorator {
  return (target, name) => {
    registerDecorator({
      name: 'isNotBlank',
      target: target.constructor,
      propertyName: String(name),
      validator: { validate: (value: unknown) => typeof value === 'string' && value.trim() !== '' },
    });
    MaxLength(max, { context: { max } })(target, String(name));
  };
}

/** A text that may be left out, of at most `max` characters. */
export function OptionalText(max: number): PropertyDecorator {
  return (target, name) => {
    IsOptional()(target, String(name));
    MaxLength(max, { context: { max } })(target, String(name));
  };
}

/** A number from `min` to `max`, both included; it may be left out where the field is nullable. */
export function Within(min: number, max: number): PropertyDecorator {
  return (target, name) => {
    IsOptional()(target, String(name));
    Min(min, { context: { min, max } })(target, String(name));
    Max(max, { context: { min, max } })(target, String(name));
  };
}

/** A key that the client makes once for one thing to be done and sends again on a retry: 8 to 64 letters, digits, `-` or `_`. */
export function IdempotencyKey(): PropertyDecorator {
  return Matches(/^[\w-]{8,64}$/);
}

/** A list with at least one and at most `max` items. */
export function ListOf(max: number): PropertyDecorator {
  return (target, name) => {
    const addRule = (rule: string, holds: (length: number) => boolean) =>
      registerDecorator({
        name: rule,
        target: target.constructor,
        propertyName: String(name),
        validator: {
          validate: (value: unknown, _: ValidationArguments) => Array.isArray(value) && holds(value.length),
        },
        options: { context: { min: 1, max } },
      });
    addRule('arrayNotEmpty', (length) => length > 0);
    addRule('max', (length) => length <= max);
  };
}
