import { cancelContract } from '../../modules/contracts/cancel-contract.service.js';
import { upgradeEdition } from '../../modules/contracts/upgrade-edition.service.js';
import { createQuote } from '../../modules/quotes/create-quote.service.js';
import { renewContract } from '../../modules/quotes/renew-contract.service.js';
import type { CustomerStory, PlanStory } from '../story/customer-story.js';
import type { Made } from './joining.js';
import { quoting } from './quoting.js';
import { type Deed, deed } from './stage.js';

/** Annual plans of a customer: quoted, signed, renewed, upgraded, cancelled. */
export function planning({ seller }: CustomerStory, plan: PlanStory, made: Made): Deed[] {
  const { terms, upgrade, cancellation } = plan;
  let contractId = '';
  const accepted = (id: string): void => {
    contractId = id;
  };
  const deeds = terms.flatMap((term, index) => {
    const { note, years, startsOn } = term;
    const offer = () => ({ lines: linesOf(plan, made, { years, startsOn }) });
    return quoting(term, seller, {
      operation: index === 0 ? 'createQuote' : 'renewContract',
      offer,
      accepted,
      make: (unit) =>
        index === 0
          ? createQuote(unit, { ...offer(), customerId: made.customerId, note })
          : renewContract(unit, { contractId, years, note }),
    });
  });
  if (upgrade)
    deeds.push(
      deed(upgrade.at, seller, 'upgradeEdition', (unit) =>
        upgradeEdition(unit, { licenceId: made.licenceIds[upgrade.licence] ?? '', on: unit.today }),
      ),
    );
  if (cancellation) {
    const { at, from, reason } = cancellation;
    deeds.push(
      deed(at, seller, 'cancelContract', (unit) => cancelContract(unit, { contractId, from, reason })),
    );
  }
  return deeds;
}

function linesOf(
  { licences, plans }: PlanStory,
  made: Made,
  term: { years: number; startsOn: string },
): { licenceId: string; plan: string; years: number; startsOn: string }[] {
  return licences.flatMap((licence) =>
    plans.map((plan) => ({ ...term, plan, licenceId: made.licenceIds[licence] ?? '' })),
  );
}
