import type { Reader } from '../../database/reader.js';
import { isDuplicate } from '../../database/retry.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { TrainingAccount } from './training-account.entity.js';

/** Days of a licence’s training used so far, and of them those paid with the sale. */
export type UsedTraining = Pick<TrainingAccount, 'daysUsed' | 'prepaidUsed'>;

/** What is used of a licence’s training. */
export async function usedTraining(reader: Reader, licenceId: string): Promise<UsedTraining> {
  const [account] = await reader.rows<UsedTraining>(
    'SELECT daysUsed, prepaidUsed FROM training_accounts WHERE licenceId = ?',
    [licenceId],
  );
  return account ?? { daysUsed: 0, prepaidUsed: 0 };
}

/** Waits until nobody else uses a licence’s training, and gives what is used of it: no day is taken for included twice. */
export async function lockTraining(unit: Unit, licenceId: string): Promise<UsedTraining> {
  const lock = () =>
    unit.transaction.run('UPDATE training_accounts SET daysUsed = daysUsed WHERE licenceId = ?', [licenceId]);
  if ((await lock()) === 0) {
    try {
      await unit.transaction.insert(TrainingAccount, [{ licenceId, daysUsed: 0, prepaidUsed: 0 }]);
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      await lock();
    }
  }
  return usedTraining(unit.transaction, licenceId);
}

/** Adds the days of a session that was held. */
export async function useTraining(
  unit: Unit,
  licenceId: string,
  { days, prepaidDays }: { days: number; prepaidDays: number },
): Promise<void> {
  await unit.transaction.run(
    'UPDATE training_accounts SET daysUsed = daysUsed + ?, prepaidUsed = prepaidUsed + ? WHERE licenceId = ?',
    [days, prepaidDays, licenceId],
  );
}
