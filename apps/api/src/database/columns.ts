import { Column, ForeignKey, PrimaryColumn } from 'typeorm';

/** The column types of the house: each means the same in both databases. */

/** The row's key: a UUID version 7. */
export const Id = (): PropertyDecorator => PrimaryColumn({ type: 'varchar', length: 36 });

/** A text of at most `length` characters; also codes of enums. */
export const Text = (
  length: number,
  options: { nullable?: boolean; default?: string } = {},
): PropertyDecorator => Column({ type: 'varchar', length, ...options });

/** A JSON document. Read only where it is asked for. */
export const Json = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'mediumtext', select: false, ...options });

/** A whole number. */
export const Whole = (options: { nullable?: boolean; default?: number } = {}): PropertyDecorator =>
  Column({ type: 'integer', ...options });

/** An amount in fen. */
export const Fen = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'bigint', ...options });

/** A civil date, `YYYY-MM-DD`. */
export const Day = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'date', ...options });

/** An instant in UTC with milliseconds. */
export const Instant = (options: { nullable?: boolean } = {}): PropertyDecorator =>
  Column({ type: 'datetime', precision: 3, ...options });

/** The key of a row of another table; `name` is the constraint's. */
export function Reference(
  target: () => abstract new (...parameters: never[]) => object,
  name: string,
  options: { nullable?: boolean } = {},
): PropertyDecorator {
  return (prototype, property) => {
    Column({ type: 'varchar', length: 36, ...options })(prototype, property);
    ForeignKey(target as never, { name, onDelete: 'NO ACTION', onUpdate: 'NO ACTION' })(prototype, property);
  };
}
