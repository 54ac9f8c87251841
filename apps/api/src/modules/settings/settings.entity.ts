import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, PrimaryColumn } from 'typeorm';
import { Instant, Reference, Text, Whole } from '../../database/columns.js';
import { BelongsTo, onRead } from '../../graphql/relations.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { User } from '../users/user.entity.js';

/** The id of the one row. */
export const SETTINGS = 'settings';

@Entity('settings')
@ObjectType({
  description:
    'How the vendor works, in one place. A change holds from then on: what was agreed or issued stays as it is.',
})
export class Settings {
  @PrimaryColumn({ type: 'varchar', length: 16 })
  id: string;

  @Whole()
  @Field(() => Int, {
    description: 'Raised by every change: changing an older version is refused with VERSION_CONFLICT.',
  })
  version: number;

  /** 1 where it is so. */
  @Whole()
  @Field(() => Boolean, {
    description: 'Whether a rate table is published only after a second administrator has approved it.',
  })
  publishNeedsApproval: number;

  @Whole()
  @Field(() => Int, {
    description: 'The most that sales may take off a quote’s sum, in percent, 0 to 100.',
  })
  salesDiscountPercent: number;

  @Whole()
  @Field(() => Int, {
    description:
      'The most that an administrator may take off a quote’s sum, in percent, 0 to 100; not below that of sales.',
  })
  adminDiscountPercent: number;

  @Whole()
  @Field(() => Int, {
    description: 'Days after its date on which an invoice is due that is issued from now on, 0 to 365.',
  })
  paymentTermDays: number;

  @Text(120, { nullable: true })
  @Field(() => String, { nullable: true, description: 'The vendor’s registered name, in Chinese.' })
  sellerName: string | null;

  @Text(120, { nullable: true })
  @Field(() => String, { nullable: true, description: 'The vendor’s name on English documents.' })
  sellerNameEn: string | null;

  @Text(200, { nullable: true })
  @Field(() => String, { nullable: true, description: 'The vendor’s address, in Chinese.' })
  sellerAddress: string | null;

  @Text(200, { nullable: true })
  @Field(() => String, { nullable: true, description: 'The vendor’s address on English documents.' })
  sellerAddressEn: string | null;

  @Text(40, { nullable: true })
  @Field(() => String, { nullable: true, description: 'The vendor’s telephone.' })
  sellerPhone: string | null;

  @Text(18, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The vendor’s unified social credit code, which is its tax number.',
  })
  sellerCreditCode: string | null;

  @Text(120, { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The bank that money is to be paid to, with its branch.',
  })
  sellerBank: string | null;

  @Text(40, { nullable: true })
  @Field(() => String, { nullable: true, description: 'The account that money is to be paid to.' })
  sellerAccount: string | null;

  @Instant({ nullable: true })
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When they were changed last; null where never.',
  })
  changedAt: string | null;

  @Reference(() => User, 'fk_settings_changed_by', { nullable: true })
  changedById: string | null;

  @BelongsTo(() => User, 'changedById', {
    nullable: true,
    description: 'Who changed them last; null where nobody did.',
  })
  changedBy?: User | null;
}

onRead(Settings, (row) => {
  row['publishNeedsApproval'] = Number(row['publishNeedsApproval']) === 1;
});
