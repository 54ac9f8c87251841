import { Table, type TableColumnOptions, type TableForeignKeyOptions, type TableIndexOptions } from 'typeorm';

/** The words in which migrations describe tables: each means the same in both databases. */

export const nullable = { isNullable: true } as const;
type Nullable = { isNullable?: true };

/** The primary key: an id made by the application. */
export const key = (name: string, length: number): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  isPrimary: true,
});

export const text = (name: string, length: number, options: Nullable = {}): TableColumnOptions => ({
  name,
  type: 'varchar',
  length: String(length),
  ...options,
});

/** A JSON text, possibly long. */
export const json = (name: string, options: Nullable = {}): TableColumnOptions => ({
  name,
  type: 'mediumtext',
  ...options,
});

export const whole = (name: string, options: Nullable = {}): TableColumnOptions => ({
  name,
  type: 'integer',
  ...options,
});

export const fen = (name: string, options: Nullable = {}): TableColumnOptions => ({
  name,
  type: 'bigint',
  ...options,
});

export const day = (name: string, options: Nullable = {}): TableColumnOptions => ({
  name,
  type: 'date',
  ...options,
});

export const instant = (name: string, options: Nullable = {}): TableColumnOptions => ({
  name,
  type: 'datetime',
  precision: 3,
  ...options,
});

export const index = (name: string, columnNames: string[]): TableIndexOptions => ({ name, columnNames });

export const unique = (name: string, columnNames: string[]): TableIndexOptions => ({
  name,
  columnNames,
  isUnique: true,
});

export const references = (
  name: string,
  columnName: string,
  referencedTableName: string,
): TableForeignKeyOptions => ({
  name,
  columnNames: [columnName],
  referencedTableName,
  referencedColumnNames: ['id'],
  onDelete: 'NO ACTION',
  onUpdate: 'NO ACTION',
});

type Parts = {
  columns: TableColumnOptions[];
  indices?: TableIndexOptions[];
  foreignKeys?: TableForeignKeyOptions[];
};

export const table = (name: string, parts: Parts): Table => new Table({ name, ...parts });
