import type { GraphQLResolveInfo } from 'graphql';
import { civilDateAt, zoneOf } from 'policy';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Row } from '../../database/reader.js';
import { type Context, viewerOf } from '../../graphql/context.js';
import { Coverage } from '../../graphql/enums.js';
import { BelongsTo } from '../../graphql/relations.js';
import { refuse } from '../../graphql/refusal.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { UserError } from '../../graphql/user-error.js';
import { preview } from '../../unit-of-work/preview.js';
import { coverOn } from '../entitlements/cover-on.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';
import { askTable } from '../rate-tables/ask-table.js';
import { readAskedIncident } from './asked-incident.js';
import { fixTargets } from './fixed-targets.js';
import type { PreviewIncidentInput } from './incident.inputs.js';

@ObjectType({ description: 'The targets that a fault of one level would have (clause 10).' })
export class LevelTargets {
  @Field(() => Int, { description: 'Level, 1 the gravest to 3.' })
  level: 1 | 2 | 3;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when to respond; null is no target.' })
  respondBy: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'By when to be on site; null is no target.' })
  arriveBy: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when to have it solved; null is no target.',
  })
  resolveBy: string | null;
}

@ObjectType({ description: 'What may be promised to a customer who reports a fault. Nothing is stored.' })
export class IncidentPreview {
  @Field(() => Coverage, {
    nullable: true,
    description:
      'Coverage of the licence on the day of the request; NONE has no targets. Null where it is refused.',
  })
  coverage: Coverage | null;

  @Field(() => String, { nullable: true, description: 'Code of the zone of the site by the deciding table.' })
  zone: string | null;

  rateTableId: string | null;

  @BelongsTo(() => RateTable, 'rateTableId', { nullable: true, description: 'The table that decides.' })
  rateTable?: RateTable | null;

  @Field(() => [LevelTargets], { description: 'The targets of each level, the gravest first.' })
  targets: LevelTargets[];

  @Field(() => [UserError], {
    description:
      'Why nothing can be promised: NOT_FOUND, INSTANT_IN_FUTURE, SERVED_BEFORE_DELIVERY, NO_RATE_TABLE, RATE_NOT_SET.',
  })
  userErrors: UserError[];
}

const LEVELS = [1, 2, 3] as const;
const REFUSED: Row = { coverage: null, zone: null, rateTable: null, targets: [] };

/** Decides what a fault would have a claim to, by the code that opens an incident. */
export function previewIncident(
  context: Context,
  info: GraphQLResolveInfo,
  input: PreviewIncidentInput,
): Promise<object> {
  return preview(context, input, REFUSED, async () => {
    const { reader } = context.database;
    const asking = { transaction: reader, actor: viewerOf(context), now: context.now() };
    const asked = await readAskedIncident(asking, {
      licenceId: input.licenceId,
      siteId: input.siteId ?? null,
      requestedAt: input.requestedAt ?? null,
      level: 1,
      description: '',
    });
    const { licence, site, requestedAt } = asked;
    const date = civilDateAt(requestedAt);
    const { entitlement, table } = await coverOn(reader, licence.id, { kind: 'EMERGENCY', date });
    if (!table) refuse('NO_RATE_TABLE', { field: 'input.requestedAt', values: { date } });
    const coverage = entitlement?.source ?? 'NONE';
    const zone = askTable(table, 'input.siteId', (document) => zoneOf(document, site));
    const targets = LEVELS.map((level) => ({
      level,
      ...fixTargets(table, { level, zone, coverage, requestedAt }),
    }));
    const shown: Row = { coverage, zone, rateTableId: table.id, targets };
    await stitch(context, IncidentPreview, [shown], selectionOf(info));
    return shown;
  });
}
