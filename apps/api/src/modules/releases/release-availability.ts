import type { GraphQLResolveInfo } from 'graphql';
import { releaseAvailability as answerOf } from 'policy';
import { Field, ObjectType } from 'type-graphql';
import { parametersOf, whereOf } from '../../graphql/conditions.js';
import type { Context } from '../../graphql/context.js';
import { ReleaseReason } from '../../graphql/service-desk-enums.js';
import { withId } from '../../graphql/ownership.js';
import { BelongsTo } from '../../graphql/relations.js';
import { DateScalar } from '../../graphql/scalars.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { Entitlement } from '../entitlements/entitlement.entity.js';
import { liveEntitlements } from '../entitlements/live-entitlements.js';
import { Licence } from '../licences/licence.entity.js';
import { Release } from './release.entity.js';

@ObjectType({ description: 'Whether a licence may have a release on a day, and why (clause 2).' })
export class ReleaseAvailability {
  @Field(() => Boolean, { description: 'Whether it may be had.' })
  isAvailable: boolean;

  @Field(() => ReleaseReason, { description: 'Why, or why not.' })
  reason: ReleaseReason;

  @Field(() => DateScalar, { description: 'Day of the download.' })
  on: string;

  @Field(() => String, { description: 'Clause of the guide that it rests on.' })
  clause: string;

  @BelongsTo(() => Release, 'releaseId', { description: 'The release.' })
  release?: Release;

  @BelongsTo(() => Licence, 'licenceId', { description: 'The licence.' })
  licence?: Licence;

  @BelongsTo(() => Entitlement, 'entitlementId', {
    nullable: true,
    description: 'The entitlement that covers it, of whatever service; null where it may not be had.',
  })
  entitlement?: Entitlement | null;
}

/** Whether a licence may have a release on a day, with what the client asks for below; null where one of the two is absent. */
export async function releaseAvailability(
  context: Context,
  info: GraphQLResolveInfo,
  asked: { licenceId: string; releaseId: string; on: string },
): Promise<object | null> {
  const { licenceId, releaseId, on } = asked;
  const { reader } = context.database;
  const ofViewer = withId(Licence, licenceId, context.viewer);
  const [[licence], [release]] = await Promise.all([
    reader.rows<{ product: string }>(
      `SELECT product FROM licences${whereOf(ofViewer)}`,
      parametersOf(ofViewer),
    ),
    reader.rows<{ product: string; releasedOn: string }>(
      'SELECT product, releasedOn FROM releases WHERE id = ?',
      [releaseId],
    ),
  ]);
  if (!licence || !release) return null;
  const live = await Promise.all(
    [release.releasedOn, on].map((date) => liveEntitlements(reader, [licenceId], date)),
  );
  const periods = live.flat().map(({ id, startsOn, endsOn }) => ({ id, from: startsOn, to: endsOn }));
  const { available, reason, period } = answerOf(periods, { release, licence, date: on });
  const row = { ...asked, isAvailable: available, reason, clause: '2', entitlementId: period?.id ?? null };
  await stitch(context, ReleaseAvailability, [row], selectionOf(info));
  return row;
}
