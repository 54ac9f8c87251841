import { Field, Int, ObjectType } from 'type-graphql';
import { AgeingBucket } from '../../graphql/billing-enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Customer } from '../customers/customer.entity.js';

@ObjectType({ description: 'What is owed in one bucket of an ageing.' })
export class AgeingAmount {
  @Field(() => AgeingBucket, { description: 'How long it is overdue.' })
  bucket: AgeingBucket;

  @Field(() => FenScalar, { description: 'How much is owed.' })
  openFen: number;

  @Field(() => Int, { description: 'On how many invoices.' })
  invoices: number;
}

@ObjectType({ description: 'What one customer owes.' })
export class CustomerAgeing {
  customerId: string;

  @BelongsTo(() => Customer, 'customerId', { description: 'Who owes it.' })
  customer?: Customer;

  @Field(() => FenScalar, { description: 'What it owes in all.' })
  openFen: number;

  @Field(() => FenScalar, { description: 'What it has paid beyond what it owes on single invoices.' })
  overpaidFen: number;

  @Field(() => [AgeingAmount], {
    description: 'What it owes by bucket, every bucket, the least overdue first.',
  })
  buckets: AgeingAmount[];
}

@ObjectType({ description: 'What is owed on issued invoices on a day, by how long it is overdue.' })
export class ReceivablesReport {
  @Field(() => DateScalar, { description: 'The day.' })
  on: string;

  @Field(() => FenScalar, {
    description: 'What is owed in all: the sum of the buckets, and of the customers.',
  })
  openFen: number;

  @Field(() => FenScalar, {
    description: 'What was paid beyond what is owed on single invoices; not taken off what others owe.',
  })
  overpaidFen: number;

  @Field(() => [AgeingAmount], {
    description: 'What is owed by bucket, every bucket, the least overdue first.',
  })
  buckets: AgeingAmount[];

  @Field(() => Int, { description: 'How many customers owe something or have paid too much.' })
  customerCount: number;

  @Field(() => [CustomerAgeing], {
    description: 'Each customer, who owes most first: the first so many as were asked for.',
  })
  customers: CustomerAgeing[];
}
