import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/user-error.js';
import { ServiceOrder } from './service-order.entity.js';

@ObjectType({ description: 'The result of recording, correcting or cancelling a service.' })
export class ServiceOrderPayload {
  @Field(() => ServiceOrder, { nullable: true, description: 'The service order; null where it was refused.' })
  serviceOrder: ServiceOrder | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, SERVICE_IN_FUTURE, SERVED_BEFORE_DELIVERY, MONTH_LOCKED, INCIDENT_NEEDS_EMERGENCY, SERVED_BEFORE_REQUEST, NO_RATE_TABLE, RATE_NOT_SET (with clause and cell), PRODUCT_NOT_COVERED, RECEIPTS_DIFFER; of a planned visit also VISIT_NOT_PLANNED and VERSION_CONFLICT; of a correction or a cancellation also ORDER_CANCELLED, CAUSE_UNCHANGED, CHARGE_INVOICED, CHARGE_DRAFTED; IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}
