import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { Day, Id, Instant, Reference, Text, Whole } from '../../database/columns.js';
import { EntitlementSource, Service } from '../../graphql/enums.js';
import { BelongsTo, HasMany, onRead } from '../../graphql/relations.js';
import { DateScalar } from '../../graphql/scalars.js';
import { Contract } from '../contracts/contract.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { EntitlementEntry } from './entitlement-entry.entity.js';

@Entity('entitlements')
@Index('ix_entitlements_licence', ['licenceId', 'service', 'startsOn'])
@Index('ix_entitlements_contract', ['contractId', 'startsOn'])
@ObjectType({
  description:
    'So many of a service in a period: a free period (clause 1) or a contract year (clauses 6, 7).',
})
export class Entitlement {
  @Id()
  @Field(() => ID, { description: 'Key.' })
  id: string;

  @Reference(() => Licence, 'fk_entitlements_licence')
  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence entitled.' })
  licence?: Licence;

  @Text(24)
  @Field(() => Service, { description: 'The service.' })
  service: Service;

  @Text(16)
  @Field(() => EntitlementSource, { description: 'What it comes from.' })
  source: EntitlementSource;

  @Day()
  @Field(() => DateScalar, { description: 'First day, included.' })
  startsOn: string;

  @Day()
  @Field(() => DateScalar, { description: 'Last day, included.' })
  endsOn: string;

  @Whole({ nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'How many are included in the period; null where the table does not state it.',
  })
  allowance: number | null;

  /** Guarded counter: the sum of the entries, raised only while it is under the allowance. */
  @Whole()
  @Field(() => Int, { description: 'How many have been drawn: the sum of the entries.' })
  drawn: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are left, never below 0; null where the allowance is not stated.',
  })
  remaining?: number | null;

  @Day()
  agreedOn: string;

  @Reference(() => RateTable, 'fk_entitlements_rate_table')
  rateTableId: string;

  @BelongsTo(() => RateTable, 'rateTableId', {
    description: 'The rate table that decides while it lasts, whatever is published later.',
  })
  rateTable?: RateTable;

  @Reference(() => Contract, 'fk_entitlements_contract', { nullable: true })
  contractId: string | null;

  @BelongsTo(() => Contract, 'contractId', {
    nullable: true,
    description: 'The contract that it comes from; null for a free period.',
  })
  contract?: Contract | null;

  @Instant()
  createdAt: string;

  @HasMany(() => EntitlementEntry, 'entitlementId', 'id', { description: 'Its ledger, the oldest first.' })
  entries?: EntitlementEntry[];
}

onRead(
  Entitlement,
  (row) => {
    row['remaining'] =
      row['allowance'] === null ? null : Math.max(0, Number(row['allowance']) - Number(row['drawn']));
  },
  { remaining: ['allowance', 'drawn'] },
);
