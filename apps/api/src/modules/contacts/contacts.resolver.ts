import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { connectionOf, page, PageArgs } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { readOne } from '../../graphql/read-one.js';
import { UserError } from '../../graphql/user-error.js';
import { mutate } from '../../unit-of-work/mutate.js';
import { Contact } from './contact.entity.js';
import { ContactFilter, RecordContactInput } from './contact.inputs.js';
import { recordContact } from './record-contact.js';
import { type ContactSort, contactSorts } from './contact-sort.js';

const ContactConnection = connectionOf(Contact, 'Contact');

@ObjectType({ description: 'The result of recording a contact.' })
class ContactPayload {
  @Field(() => Contact, { nullable: true, description: 'The contact; null where it was refused.' })
  contact: Contact | null;

  @Field(() => [UserError], {
    description:
      'Why it was refused: NOT_FOUND, INSTANT_IN_FUTURE, NO_RATE_TABLE, CHANNEL_UNKNOWN, IDEMPOTENCY_CONFLICT, or a field’s own rule.',
  })
  userErrors: UserError[];
}

@Resolver()
export class ContactsResolver {
  @Query(() => ContactConnection, { description: 'Contacts of customers (clauses 4, 9), the latest first.' })
  contacts(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('filter', () => ContactFilter, { nullable: true }) filter: ContactFilter | null,
    @Arg('sort', () => contactSorts.type, {
      defaultValue: 'CONTACTED_AT_DESC',
      description: 'In which order.',
    })
    sort: ContactSort,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const within = filter?.isWithinHours;
    const where = [
      filter?.customerId ? (['customerId = ?', filter.customerId] as const) : null,
      filter?.channel ? (['channel = ?', filter.channel] as const) : null,
      typeof within === 'boolean' ? (['withinHours = ?', within ? 1 : 0] as const) : null,
    ];
    return page(context, info, { type: Contact, where, ...contactSorts.orders[sort] }, args);
  }

  @Query(() => Contact, {
    nullable: true,
    description: 'The contact with this key; null where there is none.',
  })
  contact(
    @Arg('id', () => ID, { description: 'Key of the contact.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, Contact, id);
  }

  @Mutation(() => ContactPayload, {
    description: 'Records a contact of a customer; it is always free (clauses 4, 9).',
  })
  recordContact(
    @Arg('input', () => RecordContactInput) input: RecordContactInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const mutation = { operation: 'recordContact', input, payload: 'contact', type: Contact } as const;
    return mutate(context, info, mutation, (unit) => recordContact(unit, input));
  }
}
