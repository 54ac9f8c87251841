import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DateText } from '@/components/figures/date-text';
import { ButtonLink } from '@/components/link/button-link';
import { Card, Desk, Latest } from './desk';
import { ServiceDeskDocument } from './home-documents';

/** Incidents by what is due next, and what is planned for today. */
export function ServiceDesk(): ReactNode {
  const { t } = useTranslation(['home', 'words']);
  const [{ data, error }, again] = useQuery({
    query: ServiceDeskDocument,
    requestPolicy: 'cache-and-network',
  });
  const service = data?.deskSummary.service;
  return (
    <Desk
      title={t('service.title')}
      start={
        <ButtonLink primary to="/incidents/new">
          {t('service.open')}
        </ButtonLink>
      }
      error={data ? undefined : error}
      onRetry={() => again({ requestPolicy: 'network-only' })}
      cards={
        <>
          <Card
            to="/incidents"
            label={t('service.incidents')}
            figure={service?.incidentsOpen}
            {...(service !== undefined &&
              service.incidentsDueSoon > 0 && {
                note: t('service.dueSoon', { count: service.incidentsDueSoon }),
              })}
          />
          <Card
            to="/incidents"
            search={{ breached: true }}
            label={t('service.overdue')}
            figure={service?.incidentsOverdue}
          />
          <Card
            to="/visits"
            search={{ view: 'week' }}
            label={t('service.visits')}
            figure={service?.visitsToday}
          />
          <Card
            to="/training"
            search={{ status: 'BOOKED', sort: 'PLANNED_ON_ASC' }}
            label={t('service.trainings')}
            figure={service?.trainingsToday}
          />
        </>
      }
    >
      <Latest
        to="/incidents"
        title={t('service.list')}
        empty={t('service.empty')}
        items={data?.incidentsDueNext.nodes.map(({ id, number, level, nextDueAt, customer }) => ({
          key: id,
          name: (
            <Link to="/incidents/$incidentId" params={{ incidentId: id }}>
              {number}
            </Link>
          ),
          mark: customer.name,
          detail: (
            <>
              <span>{t(`words:level.${level as 1 | 2 | 3}`)}</span>
              <span>
                {t('service.dueAt')} <DateText value={nextDueAt} />
              </span>
            </>
          ),
        }))}
      />
      <Latest
        to="/visits"
        title={t('service.visitsList')}
        empty={t('service.visitsEmpty')}
        items={data?.plannedVisits.nodes.map(({ id, number, plannedOn, engineer, customer }) => ({
          key: id,
          name: (
            <Link to="/visits" search={{ view: 'week', day: plannedOn }}>
              {number}
            </Link>
          ),
          mark: customer.name,
          detail: (
            <>
              <DateText value={plannedOn} />
              {engineer !== null && <span>{engineer}</span>}
            </>
          ),
        }))}
      />
    </Desk>
  );
}
