import type { GraphQLResolveInfo } from 'graphql';
import { Field, ObjectType } from 'type-graphql';
import type { Row } from '../../database/reader.js';
import type { Context } from '../../graphql/context.js';
import { FenScalar } from '../../graphql/scalars.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { UserError } from '../../graphql/user-error.js';
import { preview } from '../../unit-of-work/preview.js';
import { Decision } from '../decisions/decision.entity.js';
import { decisionRow } from '../decisions/decision.service.js';
import { Entitlement } from '../entitlements/entitlement.entity.js';
import { visitOfIncident } from '../incidents/visited-incident.js';
import { readAskedService } from './asked-service.js';
import { decideService } from './decide-service.js';
import type { PreviewServiceInput } from './service-order.inputs.js';
import { travelOf } from './travel-receipts.js';

@ObjectType({ description: 'What a service would cost today, and why. Nothing is stored.' })
export class ServicePreview {
  @Field(() => Decision, {
    nullable: true,
    description: 'The decision, also one without a price; null where it was refused before it came to one.',
  })
  decision: Decision | null;

  @Field(() => Entitlement, {
    nullable: true,
    description: 'The entitlement that would cover it, as it stands now; null without coverage.',
  })
  entitlement: Entitlement | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the zone of the visit by the deciding table; null for a data repair.',
  })
  zone: string | null;

  @Field(() => FenScalar, {
    nullable: true,
    description:
      'What the journey cost, the sum of its receipts where there are any; null where that is refused.',
  })
  travelFen: number | null;

  @Field(() => [UserError], {
    description:
      'Why nothing can be decided: NOT_FOUND, SERVICE_IN_FUTURE, SERVED_BEFORE_DELIVERY, INCIDENT_NEEDS_EMERGENCY, SERVED_BEFORE_REQUEST, MONTH_LOCKED, NO_RATE_TABLE, RECEIPTS_DIFFER, RATE_NOT_SET for a district in no zone, or a field’s own rule.',
  })
  userErrors: UserError[];
}

type Shown = {
  decision: Row | null;
  entitlement: Row | null;
  zone: string | null;
  travelFen: number | null;
};

/** Decides a service as it would be recorded now, with what the client asks for below it. */
export function previewService(
  context: Context,
  info: GraphQLResolveInfo,
  input: PreviewServiceInput,
): Promise<object> {
  const refused = { decision: null, entitlement: null, zone: null, travelFen: null };
  return preview<Shown>(context, input, refused, async () => {
    const { reader } = context.database;
    const { kind, ...visit } = input;
    const travelFen = travelOf(visit);
    const service = await visitOfIncident(reader, kind, { ...visit, travelFen });
    const asked = await readAskedService(reader, context.today, kind, service);
    const decided = await decideService(reader, asked);
    const decision = decisionRow(decided, context.language);
    const entitlement = decided.entitlement && { ...decided.entitlement };
    const below = selectionOf(info);
    await Promise.all([
      stitch(context, Decision, [decision], below.get('decision') ?? new Map()),
      stitch(context, Entitlement, entitlement ? [entitlement] : [], below.get('entitlement') ?? new Map()),
    ]);
    return { decision, entitlement, zone: decided.zone, travelFen };
  });
}
