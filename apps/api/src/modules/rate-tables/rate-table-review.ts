import { Field, ObjectType } from 'type-graphql';
import { type Problem, validateTable } from 'policy';
import { type Language, messageOf } from '../../graphql/messages/index.js';
import { JsonScalar } from '../../graphql/scalars.js';
import { valuesOf } from './table-problems.js';

@ObjectType({ description: 'Something wrong, odd or missing in a rate table, and where.' })
export class RateTableProblem {
  @Field(() => String, { description: 'Stable code, for programs.' })
  code: string;

  @Field(() => String, { description: 'A sentence that says what to do, in the language of the request.' })
  message: string;

  @Field(() => String, {
    nullable: true,
    description: 'Clause of the guide that the cell stands for; null where no clause states it.',
  })
  clause: string | null;

  @Field(() => String, {
    description: 'JSON Pointer into the document; of a key that is missing, where it should be.',
  })
  cell: string;

  @Field(() => JsonScalar, { description: 'What was found there, by name: an object of scalars.' })
  values: unknown;
}

@ObjectType({ description: 'All that was found in a rate table, in the order of its document.' })
export class RateTableReview {
  @Field(() => [RateTableProblem], { description: 'What keeps it from being stored and published.' })
  errors: RateTableProblem[];

  @Field(() => [RateTableProblem], { description: 'What is allowed, but unlikely to be meant.' })
  warnings: RateTableProblem[];

  @Field(() => [RateTableProblem], {
    description: 'Cells that state nothing (null): allowed, and refused only when a price needs them.',
  })
  missing: RateTableProblem[];
}

/** The review of a document, its sentences in a language. */
export function reviewOf(document: unknown, language: Language): RateTableReview {
  const told = (problem: Problem): RateTableProblem => ({
    ...problem,
    message: messageOf(
      problem.code,
      { ...valuesOf(problem), cell: problem.cell, clause: problem.clause },
      language,
    ),
  });
  const { errors, warnings, missing } = validateTable(document);
  return { errors: errors.map(told), warnings: warnings.map(told), missing: missing.map(told) };
}
