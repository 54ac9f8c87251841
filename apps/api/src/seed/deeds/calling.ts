import { recordContact } from '../../modules/contacts/record-contact.js';
import { changeIncidentLevel } from '../../modules/incidents/change-level.js';
import { holdIncident, releaseHold } from '../../modules/incidents/hold-incident.js';
import { openIncident } from '../../modules/incidents/open-incident.js';
import { recordMilestone } from '../../modules/incidents/record-milestone.js';
import { closeIncident, correctIncidentCause } from '../../modules/incidents/settle-incident.js';
import { recordService } from '../../modules/service-orders/record-service.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { ContactStory, CustomerStory, IncidentStory } from '../story/customer-story.js';
import type { Made } from './joining.js';
import { type Deed, deed, type Stage } from './stage.js';

/** A call that is answered. */
export function calling({ engineer, profile }: CustomerStory, contact: ContactStory, made: Made): Deed {
  const { at, licence, channel, description } = contact;
  return deed(at, engineer, 'recordContact', (unit) =>
    recordContact(unit, {
      customerId: made.customerId,
      licenceId: made.licenceIds[licence] ?? null,
      channel,
      contactName: profile.contactName,
      description,
    }),
  );
}

/** A fault from its report to its end: who answers it also records what becomes of it. */
export function failing(story: CustomerStory, incident: IncidentStory, made: Made): Deed[] {
  const { engineer, profile } = story;
  const { licence, level, requestedAt, channel, description, isContact } = incident;
  let contactId: string | null = null;
  let incidentId = '';
  const licenceId = () => made.licenceIds[licence] ?? '';
  const opened = [
    deed(requestedAt, engineer, 'openIncident', async (unit) => {
      const asked = { licenceId: licenceId(), level, description };
      const by = contactId === null ? { channel } : { contactId };
      incidentId = (await openIncident(unit, { ...asked, ...by })).id;
    }),
  ];
  if (isContact)
    opened.unshift(
      deed(requestedAt, engineer, 'recordContact', async (unit) => {
        const { contactName } = profile;
        const contact = { customerId: made.customerId, licenceId: licenceId(), channel, contactName };
        contactId = (await recordContact(unit, { ...contact, description })).id;
      }),
    );
  return [...opened, ...settling(story, incident, () => ({ incidentId, licenceId: licenceId() }))];
}

/** What is done about an incident that is open. */
function settling(
  { engineer }: CustomerStory,
  incident: IncidentStory,
  of: () => { incidentId: string; licenceId: string },
): Deed[] {
  const { respondedAt, arrivedAt, resolvedAt, closedAt, hold, levelChange, cause, travelFen } = incident;
  const does = (at: Date, operation: string, work: (unit: Unit, seen: Seen) => Promise<unknown>): Deed =>
    deed(at, engineer, operation, async (unit, stage) => work(unit, await seenNow(stage, of().incidentId)));
  const deeds = [
    does(respondedAt, 'recordResponse', (unit, seen) => recordMilestone(unit, 'RESPONSE', seen)),
  ];
  if (arrivedAt)
    deeds.push(
      does(arrivedAt, 'recordArrival', (unit, seen) => recordMilestone(unit, 'ARRIVAL', seen)),
      does(new Date(arrivedAt.getTime() + 60_000), 'recordVisit', (unit) => {
        const visit = { ...of(), cause, travelFen, description: '现场抢修' };
        return recordService(unit, 'EMERGENCY', { ...visit, servedOn: unit.today });
      }),
    );
  if (levelChange)
    deeds.push(
      does(levelChange.at, 'changeIncidentLevel', (unit, seen) =>
        changeIncidentLevel(unit, { ...seen, level: levelChange.level, reason: '与客户确认影响范围后调整' }),
      ),
    );
  if (hold)
    deeds.push(
      does(hold.at, 'holdIncident', (unit, seen) => holdIncident(unit, { ...seen, reason: hold.reason })),
      does(hold.releasedAt, 'releaseHold', (unit, seen) =>
        releaseHold(unit, { ...seen, reason: '客户已答复，继续处理' }),
      ),
    );
  return [
    ...deeds,
    does(resolvedAt, 'recordResolution', (unit, seen) => recordMilestone(unit, 'RESOLUTION', seen)),
    does(new Date(resolvedAt.getTime() + 60_000), 'correctIncidentCause', (unit, seen) =>
      correctIncidentCause(unit, { ...seen, cause, reason: '处理过程中确认' }),
    ),
    does(closedAt, 'closeIncident', (unit, seen) => closeIncident(unit, seen)),
  ];
}

type Seen = { incidentId: string; expectedVersion: number };

async function seenNow(stage: Stage, incidentId: string): Promise<Seen> {
  const row = await stage.row<{ version: number }>('SELECT version FROM incidents WHERE id = ?', [
    incidentId,
  ]);
  return { incidentId, expectedVersion: row?.version ?? 0 };
}
