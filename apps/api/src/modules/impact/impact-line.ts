import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar, FenScalar } from '../../graphql/scalars.js';
import { Decision } from '../decisions/decision.entity.js';
import { Licence } from '../licences/licence.entity.js';
import { ServiceOrder } from '../service-orders/service-order.entity.js';

export const ImpactSource = enumOf(
  'ImpactSource',
  ['SERVICE_ORDER', 'TRAINING', 'RENEWAL'],
  'What an impact has priced.',
  {
    SERVICE_ORDER: 'A visit, an emergency or a data repair that was given.',
    TRAINING: 'A training that was held.',
    RENEWAL: 'A year of an annual plan to be renewed.',
  },
);
export type ImpactSource = keyof typeof ImpactSource;

@ObjectType({ description: 'One service or renewal by both tables of an impact, and why.' })
export class ImpactLine {
  @Field(() => ImpactSource, { description: 'What it is.' })
  source: ImpactSource;

  @Field(() => DateScalar, { description: 'Day of the service; of a renewal its first day.' })
  on: string;

  licenceId: string;

  @BelongsTo(() => Licence, 'licenceId', { description: 'For which licence.' })
  licence?: Licence;

  serviceOrderId: string | null;

  @BelongsTo(() => ServiceOrder, 'serviceOrderId', {
    nullable: true,
    description: 'The order as it was really decided and charged; null for a training or a renewal.',
  })
  serviceOrder?: ServiceOrder | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'By the table that it is compared with; null where one of the two gives no price.',
  })
  oldFen: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'By the table whose impact it is; null where one of the two gives no price.',
  })
  newFen: number | null;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'The new amount less the old one; null where one gives no price.',
  })
  differenceFen: number | null;

  @Field(() => Decision, {
    description:
      'What the table that it is compared with answers, and why. Of a training also the days that are paid with the sale.',
  })
  oldDecision: Decision;

  @Field(() => Decision, {
    description:
      'What the table whose impact it is answers, and why. Of a training also the days that are paid with the sale.',
  })
  newDecision: Decision;
}
