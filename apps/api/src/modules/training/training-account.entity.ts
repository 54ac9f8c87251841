import { Entity, ForeignKey } from 'typeorm';
import { Id, Whole } from '../../database/columns.js';
import { Licence } from '../licences/licence.entity.js';

/** What of a licence’s training is used up: guarded counters, the sums of the sessions held. */
@Entity('training_accounts')
export class TrainingAccount {
  @Id()
  @ForeignKey(() => Licence, {
    name: 'fk_training_accounts_licence',
    onDelete: 'NO ACTION',
    onUpdate: 'NO ACTION',
  })
  licenceId: string;

  @Whole()
  daysUsed: number;

  @Whole()
  prepaidUsed: number;
}
