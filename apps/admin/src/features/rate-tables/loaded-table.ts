import type { RateTable } from 'policy';
import type { RateTableQuery } from '@/gql/graphql';

/** A table with its figures, and those of the table that it was copied from. */
export type LoadedTable = NonNullable<RateTableQuery['rateTable']>;

/** The document of the table that one was copied from; null where it was not copied. */
export const baseOf = ({ basedOn }: LoadedTable): RateTable | null =>
  basedOn === null ? null : (basedOn.document as RateTable);
