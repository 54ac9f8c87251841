import { Field, ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/user-error.js';
import { Customer } from './customer.entity.js';
import { Site } from './site.entity.js';

@ObjectType({ description: 'The result of what was done to a customer.' })
export class CustomerPayload {
  @Field(() => Customer, { nullable: true, description: 'The customer; null where it was refused.' })
  customer: Customer | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: SHORT_CODE_TAKEN, CREDIT_CODE_INVALID, CREDIT_CODE_TAKEN, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@ObjectType({ description: 'The result of what was done to a site.' })
export class SitePayload {
  @Field(() => Site, { nullable: true, description: 'The site; null where it was refused.' })
  site: Site | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, DISTRICT_UNKNOWN (clause 10), IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}
