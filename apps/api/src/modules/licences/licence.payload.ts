import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/user-error.js';
import { Licence } from './licence.entity.js';

@ObjectType({ description: 'The result of what was done to a licence.' })
export class LicencePayload {
  @Field(() => Licence, { nullable: true, description: 'The licence; null where it was refused.' })
  licence: Licence | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, SERIAL_TAKEN, DELIVERED_TOO_LATE, NO_RATE_TABLE, PRODUCT_NOT_COVERED, RATE_NOT_SET (clause 1), LICENCE_DELIVERED, LICENCE_NOT_DELIVERED, DELIVERY_UNCHANGED, DELIVERED_AFTER_SERVICE, DELIVERED_IN_LOCKED_MONTH, MONTH_LOCKED, LICENCE_REGISTERED, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}
