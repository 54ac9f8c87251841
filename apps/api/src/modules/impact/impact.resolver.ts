import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { badInput, type Condition, connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { ChargeKind } from '../../graphql/enums.js';
import { readOne } from '../../graphql/read-one.js';
import { selectionOf } from '../../graphql/selection.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { StartImpactInput } from './impact.inputs.js';
import { ImpactAssumption, impactAssumptions } from './impact-assumptions.js';
import { ImpactCharge } from './impact-charge.entity.js';
import { ImpactCustomer } from './impact-customer.entity.js';
import { type ImpactSort, impactSorts } from './impact-enums.js';
import { ImpactLine } from './impact-line.js';
import { impactLines } from './impact-lines.js';
import { ImpactRun } from './impact-run.entity.js';
import { startImpact } from './start-impact.service.js';
import { workOnImpact } from './work-on-impact.js';

const ImpactRunConnection = connectionOf(ImpactRun, 'ImpactRun');
const ImpactCustomerConnection = connectionOf(ImpactCustomer, 'ImpactCustomer');
const ImpactChargeConnection = connectionOf(ImpactCharge, 'ImpactCharge');

@ObjectType({ description: 'An impact that was started, or why it was refused.' })
class ImpactRunPayload {
  @Field(() => ImpactRun, {
    nullable: true,
    description: 'The impact; null where it was refused. It is worked out in the background.',
  })
  impactRun: ImpactRun | null;

  @Field(() => [UserError], {
    description: 'Why it was refused: NOT_FOUND, VERSION_CONFLICT, NO_RATE_TABLE.',
  })
  userErrors: UserError[];
}

const MOST_LINES = 200;

@Resolver(() => ImpactRun)
export class ImpactResolver {
  @FieldResolver()
  stale(@Root() { rateTable, version }: ImpactRun): boolean {
    if (!rateTable) return true;
    // Publishing makes a version, too, that states the same.
    const stated =
      rateTable.status === 'PUBLISHED' ? [rateTable.version, rateTable.version - 1] : [rateTable.version];
    return !stated.includes(version);
  }

  @FieldResolver(() => [ImpactAssumption], { description: 'What it takes for granted.' })
  assumptions(@Ctx() { language }: Context): ImpactAssumption[] {
    return impactAssumptions(language);
  }

  @Query(() => ImpactRunConnection, { description: 'The impacts of a rate table, the latest first.' })
  impactRuns(
    @Arg('rateTableId', () => ID, { description: 'The table.' }) rateTableId: string,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return page(context, info, { type: ImpactRun, where: [['rateTableId = ?', rateTableId]] }, args);
  }

  @Query(() => ImpactRun, {
    nullable: true,
    description: 'One impact with its progress; null where there is none with this id.',
  })
  impactRun(
    @Arg('id', () => ID, { description: 'Key of the impact.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, ImpactRun, id);
  }

  @Query(() => ImpactCustomerConnection, {
    description:
      'What an impact changes for each customer: those who would pay most more first, or those who would pay most less.',
  })
  impactCustomers(
    @Arg('impactRunId', () => ID, { description: 'The impact.' }) impactRunId: string,
    @Arg('sort', () => impactSorts.type, { defaultValue: 'DIFFERENCE_DESC', description: 'In which order.' })
    sort: ImpactSort,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where: Condition[] = [['impactRunId = ?', impactRunId]];
    return page(context, info, { type: ImpactCustomer, where, ...impactSorts.orders[sort] }, args);
  }

  @Query(() => ImpactChargeConnection, {
    description: 'What an impact changes for each licence and kind of charge.',
  })
  impactCharges(
    @Arg('impactRunId', () => ID, { description: 'The impact.' }) impactRunId: string,
    @Arg('customerId', () => ID, { nullable: true, description: 'Of this customer; of all where left out.' })
    customerId: string | null,
    @Arg('kind', () => ChargeKind, { nullable: true, description: 'Of this kind; of all where left out.' })
    kind: ChargeKind | null,
    @Arg('sort', () => impactSorts.type, { defaultValue: 'DIFFERENCE_DESC', description: 'In which order.' })
    sort: ImpactSort,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const where: (Condition | false)[] = [
      ['impactRunId = ?', impactRunId],
      customerId ? ['customerId = ?', customerId] : false,
      kind ? ['kind = ?', kind] : false,
    ];
    return page(context, info, { type: ImpactCharge, where, ...impactSorts.orders[sort] }, args);
  }

  @Query(() => [ImpactLine], {
    description:
      'A customer’s own services and renewals by both tables of an impact, each with its derivation: services in the order of their days, then trainings, then renewals. Empty where there is no such impact.',
  })
  async impactLines(
    @Arg('impactRunId', () => ID, { description: 'The impact.' }) impactRunId: string,
    @Arg('customerId', () => ID, { description: 'The customer.' }) customerId: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: `How many, 1 to ${MOST_LINES}; 50 where left out.`,
    })
    first: number | null,
    @Arg('skip', () => Int, {
      nullable: true,
      description: 'How many to pass over before; 0 where left out.',
    })
    skip: number | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const shown = { first: first ?? 50, skip: skip ?? 0 };
    if (shown.first < 1 || shown.first > MOST_LINES || shown.skip < 0)
      throw badInput(`\`first\` must be from 1 to ${MOST_LINES}, and \`skip\` not negative`);
    const [run] = await context.database.reader.rows<ImpactRun>('SELECT * FROM impact_runs WHERE id = ?', [
      impactRunId,
    ]);
    return run ? impactLines(context, run, customerId, shown, selectionOf(info)) : [];
  }

  @Mutation(() => ImpactRunPayload, {
    description:
      'Starts working out what a rate table would change: the last twelve months of services and the contracts to be renewed in its year, by it and by the table that it is based on. One of the same version that is under way is joined; earlier impacts of the same table are forgotten.',
  })
  async startImpact(
    @Arg('input', () => StartImpactInput) input: StartImpactInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'startImpact', input, payload: 'impactRun', type: ImpactRun } as const;
    const begun = new Set<string>();
    const answer = await mutate(context, info, mutation, async (unit) => {
      const { run, isNew } = await startImpact(unit, input);
      if (isNew) begun.add(run.id);
      return run;
    });
    const run = answer.impactRun as ImpactRun | null;
    // One that is joined, or told once more to who asks again, has its worker already.
    if (run && begun.has(run.id))
      context.background.start(`impact of ${run.rateTableId}`, (stopping) =>
        workOnImpact(context, run, stopping),
      );
    return answer;
  }
}
