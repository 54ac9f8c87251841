import { Link } from '@tanstack/react-router';
import { Drawer, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable } from '@/components/data/data-table';
import { ClauseTag } from '@/components/figures/clause-tag';
import { DateText } from '@/components/figures/date-text';
import { useReturnFocus } from '@/components/page/use-return-focus';
import type { AttainedIncidentsQuery, AttainedIncidentsQueryVariables } from '@/gql/graphql';
import { AttainedIncidentsDocument } from './service-documents';

type Incident = AttainedIncidentsQuery['attainedIncidents'][number];

interface AttainedIncidentsProps {
  readonly asked: AttainedIncidentsQueryVariables;
  readonly onClose: () => void;
}

/** The incidents that one figure counts, each with the target's instant, when it was reached, and the clause that sets it. */
export function AttainedIncidents({ asked, onClose }: AttainedIncidentsProps): ReactNode {
  const { t } = useTranslation(['reports', 'words', 'app']);
  useReturnFocus();
  const [{ data, error, fetching }, again] = useQuery({
    query: AttainedIncidentsDocument,
    variables: asked,
    requestPolicy: 'cache-and-network',
  });
  const targetOf = ({ targets }: Incident): Incident['targets'][number] | undefined =>
    targets.find(({ milestone }) => milestone === asked.milestone);
  const columns: NonNullable<TableProps<Incident>['columns']> = [
    {
      title: t('targets.incident'),
      render: (_, { id, number }) => (
        <Link to="/incidents/$incidentId" params={{ incidentId: id }}>
          {number}
        </Link>
      ),
    },
    { title: t('line.customer'), render: (_, { customer }) => customer.name },
    { title: t('targets.requestedAt'), render: (_, { requestedAt }) => <DateText value={requestedAt} /> },
    { title: t('targets.dueAt'), render: (_, incident) => <DateText value={targetOf(incident)?.dueAt} /> },
    {
      title: t('targets.reachedAt'),
      render: (_, incident) => <DateText value={targetOf(incident)?.reachedAt} />,
    },
    { title: t('line.why'), render: (_, incident) => <ClauseTag clause={targetOf(incident)?.clause} /> },
  ];
  return (
    <Drawer
      open
      size={900}
      title={t('targets.title', {
        level: t(`words:level.${asked.level as 1}`),
        milestone: t(`milestone.${asked.milestone}`),
        outcome: t(`outcome.${asked.outcome}`),
      })}
      closable={{ 'aria-label': t('app:form.close') }}
      onClose={onClose}
    >
      <DataTable<Incident>
        label={t('targets.incidentsOf')}
        columns={columns}
        rows={data?.attainedIncidents}
        rowKey={({ id }) => id}
        loading={fetching}
        error={error}
        onRetry={() => again({ requestPolicy: 'network-only' })}
        empty={t('targets.none')}
      />
    </Drawer>
  );
}
