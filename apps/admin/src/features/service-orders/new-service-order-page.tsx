import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Form, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { FindLicence } from '@/components/licence/find-licence';
import { ForRoles } from '@/components/page/for-roles';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { graphql } from '@/gql';
import { RecordServiceForm } from './record-service-form';
import type { ServiceFields } from './service-fields';

const ServedLicenceDocument = graphql(`
  query ServedLicence(
    $id: ID!
    $incidentId: ID!
    $ofIncident: Boolean!
    $plannedVisitId: ID!
    $isPlanned: Boolean!
  ) {
    plannedVisit(id: $plannedVisitId) @include(if: $isPlanned) {
      id
      number
      kind
      plannedOn
      status
      version
      licence {
        id
      }
      site {
        id
      }
    }
    incident(id: $incidentId) @include(if: $ofIncident) {
      id
      number
      level
      cause
      licence {
        id
      }
      site {
        id
      }
    }
    licence(id: $id) {
      id
      productName
      edition
      serial
      deliveredOn
      ...LicenceBalances
      site {
        id
      }
      customer {
        id
        name
        shortCode
        sites {
          id
          name
          city
          district
          zone
        }
      }
    }
  }
`);

const route = getRouteApi('/desk/service-orders/new');

/** Records a visit, a data repair or an emergency, for those who serve. */
export const NewServiceOrderPage = (): ReactNode => (
  <ForRoles roles={['SERVICE']}>
    <NewServiceOrder />
  </ForRoles>
);

/** First the licence, then what was done, with the outcome beside it. */
function NewServiceOrder(): ReactNode {
  const { t } = useTranslation(['service-orders', 'app']);
  const { licenceId, incidentId, plannedVisitId } = route.useSearch();
  const navigate = useNavigate();
  // Kept here, so that what was typed stays while another licence is looked for.
  const [form] = Form.useForm<ServiceFields>();
  const choose = (id: string | undefined): void =>
    void navigate({
      to: '/service-orders/new',
      search: id === undefined ? {} : { licenceId: id },
    });
  const above = [
    <Link key="list" to="/service-orders" activeOptions={{ exact: true }}>
      {t('app:nav.serviceOrders')}
    </Link>,
  ];
  return (
    <>
      <PageHeader title={t('record')} above={above} />
      {licenceId === undefined ? (
        <FindLicence onChoose={choose} />
      ) : (
        <RecordFor
          licenceId={licenceId}
          incidentId={incidentId}
          plannedVisitId={plannedVisitId}
          form={form}
          onChange={() => choose(undefined)}
          onChoose={choose}
        />
      )}
    </>
  );
}

interface RecordForProps {
  readonly licenceId: string;
  readonly incidentId: string | undefined;
  readonly plannedVisitId: string | undefined;
  readonly form: FormInstance<ServiceFields>;
  readonly onChange: () => void;
  readonly onChoose: (licenceId: string) => void;
}

function RecordFor(props: RecordForProps): ReactNode {
  const { licenceId, incidentId, plannedVisitId, form, onChange, onChoose } = props;
  const { t } = useTranslation('licence');
  // Balances are other people's work too: never from the cache alone.
  const [{ data, error }, again] = useQuery({
    query: ServedLicenceDocument,
    variables: {
      id: licenceId,
      incidentId: incidentId ?? '',
      ofIncident: incidentId !== undefined,
      plannedVisitId: plannedVisitId ?? '',
      isPlanned: plannedVisitId !== undefined,
    },
    requestPolicy: 'cache-and-network',
  });
  if (error !== undefined)
    return <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (data === undefined) return <PageLoading />;
  if (data.licence === null) {
    return (
      <>
        <PageMessage title={t('find.gone')} text={t('find.hint')} />
        <FindLicence onChoose={onChoose} />
      </>
    );
  }
  // Of another licence it is none of this service's.
  const incident = data.incident?.licence.id === licenceId ? data.incident : null;
  const planned = data.plannedVisit?.licence.id === licenceId ? data.plannedVisit : null;
  return (
    <RecordServiceForm
      key={licenceId}
      licence={data.licence}
      incident={incident}
      planned={planned?.status === 'PLANNED' ? planned : null}
      form={form}
      onChangeLicence={onChange}
    />
  );
}
