import { newId } from '../../database/ids.js';
import { storedInstant } from '../../database/instants.js';
import type { Role } from '../../graphql/enums.js';
import { refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { RepresentativeAssignment } from './representative-assignment.entity.js';
import type { AssignRepresentativeInput } from './representative.inputs.js';
import { representativesOn } from './representatives-on.js';

/**
 * Makes a service user a customer's representative from a day on (clause 8); those before stay in the history. Refuses
 * with NOT_FOUND, REPRESENTATIVE_NOT_SERVICE, REPRESENTATIVE_IN_PAST and REPRESENTATIVE_UNCHANGED.
 */
export async function assignRepresentative(
  unit: Unit,
  { customerId, userId, ...input }: Omit<AssignRepresentativeInput, 'idempotencyKey'>,
): Promise<{ id: string }> {
  const { transaction, today } = unit;
  const [customer] = await transaction.rows('SELECT id FROM customers WHERE id = ?', [customerId]);
  if (!customer) refuse('NOT_FOUND', { field: 'input.customerId' });
  await requireService(unit, userId);
  const fromOn = input.fromOn ?? today;
  if (fromOn < today)
    refuse('REPRESENTATIVE_IN_PAST', { field: 'input.fromOn', clause: '8', values: { today } });
  const before = (await representativesOn(transaction, [customerId], fromOn)).get(customerId) ?? null;
  if (before === userId) refuse('REPRESENTATIVE_UNCHANGED', { field: 'input.userId', values: { fromOn } });
  const assignment = {
    id: newId(),
    customerId,
    userId,
    fromOn,
    createdAt: storedInstant(unit.now),
    createdById: unit.actor.id,
  };
  await transaction.insert(RepresentativeAssignment, [assignment]);
  unit.audit({
    subjectType: 'Customer',
    subjectId: customerId,
    before: { representativeId: before },
    after: assignment,
  });
  return assignment;
}

async function requireService({ transaction }: Unit, userId: string): Promise<void> {
  const field = 'input.userId';
  const [user] = await transaction.rows<{ name: string; roles: string }>(
    'SELECT name, roles FROM users WHERE id = ? AND deactivatedAt IS NULL',
    [userId],
  );
  if (!user) refuse('NOT_FOUND', { field });
  const roles = JSON.parse(user.roles) as Role[];
  if (!roles.includes('SERVICE'))
    refuse('REPRESENTATIVE_NOT_SERVICE', { field, clause: '8', values: { name: user.name } });
}
