import { compareTables } from 'policy';
import { Field, ObjectType } from 'type-graphql';
import { JsonScalar } from '../../graphql/scalars.js';

@ObjectType({
  description:
    'A cell that two rate tables state differently. Regrouping rows with the same figures is no change.',
})
export class CellChange {
  @Field(() => String, {
    description: 'JSON Pointer into the table after; of what it no longer states, into the table before.',
  })
  cell: string;

  @Field(() => String, {
    nullable: true,
    description: 'Clause of the guide that the cell stands for; null where no clause states it.',
  })
  clause: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Codes of the products for which it changed; null for a cell that is not a product’s.',
  })
  products: readonly string[] | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the table before states; null where it states nothing.',
  })
  before: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'What the table after states; null where it states nothing.',
  })
  after: unknown;

  /** What was noted on the cell, where it is asked for. */
  comments?: object[];
}

/** What a document changes against another, cell by cell; without comments. */
export function changesBetween(before: unknown, after: unknown): CellChange[] {
  return compareTables(before, after).map((change) => ({ ...change }));
}
