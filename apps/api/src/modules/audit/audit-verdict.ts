import { Field, ID, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';

export const AuditProblemCode = enumOf(
  'AuditProblemCode',
  ['CHANGED', 'REMOVED', 'INSERTED'],
  'What is wrong with an audit chain.',
  {
    CHANGED: 'An entry is not as it was written.',
    REMOVED: 'An entry is gone.',
    INSERTED: 'An entry stands there that the product did not write.',
  },
);

@ObjectType({ description: 'The first thing that is wrong with the audit chains.' })
class AuditProblem {
  @Field(() => AuditProblemCode, { description: 'What it is.' })
  code: keyof typeof AuditProblemCode;

  @Field(() => Int, { description: 'The chain where it was found, from 1.' })
  chain: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Place in the chain, from 1; null for an entry that claims none.',
  })
  sequence: number | null;

  @Field(() => ID, { nullable: true, description: 'Key of the entry; null where it is gone.' })
  id: string | null;
}

@ObjectType({
  description:
    'The last entry of an audit chain: noted elsewhere, it shows that nothing before was rewritten.',
})
class AuditHead {
  @Field(() => Int, { description: 'The chain, from 1.' })
  chain: number;

  @Field(() => Int, { description: 'Number of its last entry, from 1.' })
  sequence: number;

  @Field(() => String, { description: 'Hash of that entry, in hexadecimal.' })
  hash: string;
}

@ObjectType({ description: 'What came of verifying the audit chains.' })
export class AuditVerdict {
  @Field(() => DateTimeScalar, { description: 'When they were verified.' })
  verifiedAt: Date;

  @Field(() => Int, {
    description: 'How many entries are as they were written; where something is wrong, those before it.',
  })
  entries: number;

  @Field(() => [AuditHead], {
    description: 'The last entry of each chain that is right; none for an empty one.',
  })
  heads: AuditHead[];

  @Field(() => AuditProblem, {
    nullable: true,
    description: 'The first thing that is wrong; null where nothing is.',
  })
  problem: AuditProblem | null;
}
