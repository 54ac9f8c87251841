import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A rate table whose impact is wanted.' })
export class StartImpactInput {
  @Field(() => ID, { description: 'The table, a draft or a published one.' })
  rateTableId: string;

  @Field(() => Int, { description: 'The version that was looked at: it is priced by that one.' })
  expectedVersion: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The published table to compare with; where left out the one that it is based on, else the one in force today.',
  })
  againstId?: string | null;
}
