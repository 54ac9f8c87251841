import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/page/section';
import type { IncidentDetailFragment } from '@/gql/graphql';
import { formatInstant } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import styles from './incidents.module.css';

interface Happening {
  readonly at: string;
  readonly what: string;
  readonly who?: string;
  readonly why?: string | null;
}

/** All that happened to it, the latest first. */
export function IncidentHistory({ incident }: { readonly incident: IncidentDetailFragment }): ReactNode {
  const { t } = useTranslation(['incidents', 'words']);
  const happenings = happeningsOf(incident, t).toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Section title={t('history.title')}>
      <ol className={styles['history']}>
        {happenings.map(({ at, what, who, why }) => (
          <li key={`${at} ${what}`}>
            <time dateTime={at}>{formatInstant(at, currentLanguage())}</time>{' '}
            {who !== undefined && <span className={styles['quiet']}>{who}</span>}
            <div>{what}</div>
            {why && <div className={styles['quiet']}>{why}</div>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function happeningsOf(
  incident: IncidentDetailFragment,
  t: TFunction<readonly ['incidents', 'words']>,
): readonly Happening[] {
  const { createdAt, createdBy, targets, holds, levelChanges, reopenings, closedAt, serviceOrders } =
    incident;
  const level = (number: number): string => t(`words:level.${number}` as 'words:level.1');
  return [
    { at: createdAt, what: t('history.opened'), who: createdBy.name },
    ...targets.flatMap(({ milestone, reachedAt }) =>
      reachedAt === null ? [] : [{ at: reachedAt, what: t(`history.${milestone}`) }],
    ),
    ...holds.flatMap(({ heldAt, heldBy, reason, note, releasedAt, releasedBy, releaseReason }) => [
      { at: heldAt, what: t('held', { reason: t(`holdReason.${reason}`) }), who: heldBy.name, why: note },
      ...(releasedAt === null
        ? []
        : [
            {
              at: releasedAt,
              what: t('history.released'),
              why: releaseReason,
              ...(releasedBy && { who: releasedBy.name }),
            },
          ]),
    ]),
    ...levelChanges.map(({ changedAt, changedBy, levelBefore, levelAfter, reason }) => ({
      at: changedAt,
      what: t('history.level', { before: level(levelBefore), after: level(levelAfter) }),
      who: changedBy.name,
      why: reason,
    })),
    ...reopenings.map(({ reopenedAt, reopenedBy, reason }) => ({
      at: reopenedAt,
      what: t('history.reopened'),
      who: reopenedBy.name,
      why: reason,
    })),
    ...serviceOrders.map(({ createdAt: at, createdBy: by, number }) => ({
      at,
      what: t('history.visit', { number }),
      who: by.name,
    })),
    ...(closedAt === null ? [] : [{ at: closedAt, what: t('history.closed') }]),
  ];
}
