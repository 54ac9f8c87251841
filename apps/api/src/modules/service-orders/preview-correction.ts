import type { GraphQLResolveInfo } from 'graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { Cause } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { FenScalar } from '../../graphql/scalars.js';
import { type Selection, selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { UserError } from '../../graphql/user-error.js';
import { preview } from '../../unit-of-work/preview.js';
import { Decision } from '../decisions/decision.entity.js';
import { decisionRow } from '../decisions/decision.service.js';
import { planCorrection } from './plan-correction.js';
import type { Redecided } from './redecision.js';
import type { PreviewCauseCorrectionInput } from './correction.inputs.js';
import { ServiceOrder } from './service-order.entity.js';

@ObjectType({ description: 'A service order that would be decided afresh.' })
export class RedecidedOrder {
  serviceOrderId: string;

  @BelongsTo(() => ServiceOrder, 'serviceOrderId', { description: 'The order as it stands.' })
  serviceOrder?: ServiceOrder;

  @Field(() => Cause, { description: 'The cause that it would have.' })
  cause: Cause;

  @Field(() => Decision, { description: 'The decision that it would have, and why.' })
  decision: Decision;

  @Field(() => Int, { description: 'What it would draw more, negative where a draw is given back.' })
  drawnDifference: number;

  @Field(() => FenScalar, { description: 'What it would cost more, negative where less.' })
  differenceFen: number;
}

@ObjectType({ description: 'What correcting a cause would come to. Nothing is stored.' })
export class CauseCorrectionPreview {
  @Field(() => [RedecidedOrder], {
    description: 'The order itself, then the later overages that would change, in order of service date.',
  })
  orders: RedecidedOrder[];

  @Field(() => FenScalar, {
    nullable: true,
    description: 'What all would cost more, negative where less; null where it is refused.',
  })
  differenceFen: number | null;

  @Field(() => [UserError], {
    description:
      'Why it would be refused: NOT_FOUND, ORDER_CANCELLED, CAUSE_UNCHANGED, CHARGE_INVOICED, CHARGE_DRAFTED, RATE_NOT_SET.',
  })
  userErrors: UserError[];
}

/** Shows the recalculation of a corrected cause, by the code that does it. */
export function previewCauseCorrection(
  context: Context,
  info: GraphQLResolveInfo,
  input: PreviewCauseCorrectionInput,
): Promise<object> {
  const refused: { orders: Row[]; differenceFen: number | null } = { orders: [], differenceFen: null };
  return preview(context, input, refused, async () => {
    const { changes } = await planCorrection(context.database.reader, input);
    const orders = changes.map((change) => rowOf(change, context));
    const below: Selection = selectionOf(info).get('orders') ?? new Map();
    await Promise.all([
      stitch(context, RedecidedOrder, orders, below),
      stitch(
        context,
        Decision,
        orders.flatMap(({ decision }) => (decision ? [decision as Row] : [])),
        below.get('decision') ?? new Map(),
      ),
    ]);
    const differenceFen = orders.reduce((sum, each) => sum + Number(each['differenceFen']), 0);
    return { orders, differenceFen };
  });
}

function rowOf({ order, cause, after }: Redecided, { language }: Context): Row {
  const [drawn, totalFen] = after?.decision.ok ? [after.decision.drawn, after.decision.totalFen] : [0, 0];
  return {
    serviceOrderId: order.id,
    cause,
    decision: after && decisionRow(after, language),
    drawnDifference: drawn - order.drawn,
    differenceFen: totalFen - order.totalFen,
  };
}
