import {
  ArrayMaxSize,
  IsIn,
  IsOptional,
  Matches,
  Max,
  MaxLength,
  Min,
  registerDecorator,
} from 'class-validator';
import { saidYuan } from '../documents/printed-amount.js';

/** A text that must hold something that can be seen, of at most `max` characters. */
export function RequiredText(max: number): PropertyDecorator {
  return (target, name) => {
    addRule(target, name, 'isNotBlank', (value) => typeof value === 'string' && VISIBLE.test(value));
    Printable(target, name);
    MaxLength(max, { context: { max } })(target, String(name));
  };
}

/** A text that may be left out, of at most `max` characters. */
export function OptionalText(max: number): PropertyDecorator {
  return (target, name) => {
    IsOptional()(target, String(name));
    Printable(target, name);
    MaxLength(max, { context: { max } })(target, String(name));
  };
}

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;
/** Control characters but for line breaks and tabs, and those that turn the direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

/** Refuses what cannot be shown, or would be kept otherwise than it was sent: control characters and halves of a character. */
const Printable: PropertyDecorator = (target, name) =>
  addRule(
    target,
    name,
    'isPrintable',
    (value) => typeof value !== 'string' || !UNPRINTABLE.test(value.replaceAll(/[\n\r\t]/g, '')),
  );

function addRule(
  target: object,
  property: string | symbol,
  name: string,
  validate: (value: unknown) => boolean,
  context: object = {},
): void {
  registerDecorator({
    name,
    target: target.constructor,
    propertyName: String(property),
    validator: { validate },
    options: { context },
  });
}

/** A list of at most `max` entries. */
export function ListAtMost(max: number): PropertyDecorator {
  return (target, name) => ArrayMaxSize(max, { context: { max } })(target, String(name));
}

/** A number from `min` to `max`, both included; it may be left out where the field is nullable. */
export function Within(min: number, max: number): PropertyDecorator {
  return (target, name) => {
    IsOptional()(target, String(name));
    Min(min, { context: { min, max } })(target, String(name));
    Max(max, { context: { min, max } })(target, String(name));
  };
}

/** An amount in fen from `min` to `max`, both included, told in yuan; it may be left out where the field is nullable. */
export function AmountWithin(min: number, max: number): PropertyDecorator {
  return (target, name) => {
    IsOptional()(target, String(name));
    const context = { min: saidYuan(min), max: saidYuan(max) };
    Min(min, { context })(target, String(name));
    Max(max, { context })(target, String(name));
  };
}

/** An amount of money from one fen on. */
export const Amount = (): PropertyDecorator => AmountWithin(1, Number.MAX_SAFE_INTEGER);

/** A text of one form; the sentence says of which. */
export function Form(form: RegExp, sentence: string): PropertyDecorator {
  return Matches(form, { context: { sentence } });
}

/** One of a few codes of a type that has more; the sentence says of which. */
export function OneOf(codes: readonly string[], sentence: string): PropertyDecorator {
  return IsIn(codes, { context: { sentence } });
}

/** A key that the client makes once for one thing to be done and sends again on a retry: 8 to 64 letters, digits, `-` or `_`. */
export function IdempotencyKey(): PropertyDecorator {
  return Form(/^[\w-]{8,64}$/, 'FORM_IDEMPOTENCY_KEY');
}

/** A key that may be left out: what is asked is then done as often as it is asked. */
export function OptionalKey(): PropertyDecorator {
  return (target, name) => {
    IsOptional()(target, String(name));
    IdempotencyKey()(target, name);
  };
}

/** A list with at least one and at most `max` items. */
export function ListOf(max: number): PropertyDecorator {
  return (target, name) => {
    addRule(target, name, 'arrayNotEmpty', (value) => Array.isArray(value) && value.length > 0);
    addRule(target, name, 'arrayMaxSize', (value) => Array.isArray(value) && value.length <= max, { max });
  };
}
