import { SERVICES } from 'policy';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Row } from '../../database/reader.js';
import { Coverage, Service } from '../../graphql/enums.js';
import { BelongsTo, type ReadAhead } from '../../graphql/relations.js';
import { DateScalar } from '../../graphql/scalars.js';
import { stitch } from '../../graphql/stitch.js';
import { entitlementFor, type LiveEntitlement, liveEntitlements } from '../entitlements/live-entitlements.js';
import { RateTable } from '../rate-tables/rate-table.entity.js';

@ObjectType({
  description:
    'What a licence enjoys today for a service, and what is left of it: what a service today would draw from.',
})
export class ServiceCoverage {
  @Field(() => Service, { description: 'The service.' })
  service: Service;

  @Field(() => Coverage, { description: 'What it enjoys; NONE where it is in no period (clauses 1, 6, 7).' })
  coverage: Coverage;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the period, included; null without coverage.',
  })
  startsOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day of the period, included; null without coverage.',
  })
  endsOn: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many the period includes; null without coverage, or where the table does not state it.',
  })
  allowance: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many have been drawn in the period; null without coverage.',
  })
  drawn: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many are left, never below 0; null where there is no allowance.',
  })
  remaining: number | null;

  rateTableId: string | null;

  @BelongsTo(() => RateTable, 'rateTableId', {
    nullable: true,
    description: 'The rate table that decides while the period lasts; null without coverage.',
  })
  rateTable?: RateTable | null;
}

/** Sets `coverage` on licences: today's, one row a service. */
export const readCoverage: ReadAhead = async (reading, licences, below) => {
  const ids = licences.map(({ id }) => String(id));
  const live = new Map(ids.map((id) => [id, [] as LiveEntitlement[]]));
  for (const each of await liveEntitlements(reading.database.reader, ids, reading.today))
    live.get(each.licenceId)?.push(each);
  for (const licence of licences) {
    const own = live.get(String(licence['id'])) ?? [];
    licence['coverage'] = SERVICES.map((service) =>
      coverageRow(service, entitlementFor(own, { kind: service, date: reading.today })),
    );
  }
  await stitch(
    reading,
    ServiceCoverage,
    licences.flatMap(({ coverage }) => coverage as Row[]),
    below,
  );
};

function coverageRow(service: Service, entitlement: LiveEntitlement | null): Row {
  const {
    source = 'NONE',
    startsOn = null,
    endsOn = null,
    allowance = null,
    drawn = null,
    rateTableId = null,
  } = entitlement ?? {};
  const remaining = allowance === null || drawn === null ? null : Math.max(0, allowance - drawn);
  return { service, coverage: source, startsOn, endsOn, allowance, drawn, remaining, rateTableId };
}
