import type { Edition } from '../../graphql/enums.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { Licence } from './licence.entity.js';

/** Sets the edition of a licence and gives the licence as it stands then. */
export async function setEdition(
  unit: Unit,
  { id }: Pick<Licence, 'id'>,
  edition: Edition,
): Promise<Licence> {
  await unit.transaction.run('UPDATE licences SET edition = ? WHERE id = ?', [edition, id]);
  const [licence] = await unit.transaction.rows<Licence>('SELECT * FROM licences WHERE id = ?', [id]);
  if (!licence) throw new Error(`The licence ${id} vanished`);
  return licence;
}
