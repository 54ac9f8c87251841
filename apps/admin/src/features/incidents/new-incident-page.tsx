import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
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
import { NewIncidentForm } from './new-incident-form';

const FaultyLicenceDocument = graphql(`
  query FaultyLicence($id: ID!) {
    licence(id: $id) {
      id
      productName
      edition
      serial
      ...LicenceBalances
      site {
        id
      }
      customer {
        id
        name
        contactName
        contactPhone
        sites {
          id
          name
          city
          district
        }
      }
    }
  }
`);

const route = getRouteApi('/desk/incidents/new');

/** Opens an incident, for those who serve: on the telephone, by keyboard, in under 20 seconds. */
export const NewIncidentPage = (): ReactNode => (
  <ForRoles roles={['SERVICE']}>
    <NewIncident />
  </ForRoles>
);

/** First whose licence, then what is broken, with what may be promised beside it. */
function NewIncident(): ReactNode {
  const { t } = useTranslation(['incidents', 'app']);
  const { licenceId, contactId } = route.useSearch();
  const navigate = useNavigate();
  const choose = (id: string | undefined): void =>
    void navigate({
      to: '/incidents/new',
      search: { ...(contactId && { contactId }), ...(id && { licenceId: id }) },
    });
  const above = [
    <Link key="board" to="/incidents" activeOptions={{ exact: true }}>
      {t('app:nav.incidents')}
    </Link>,
  ];
  return (
    <>
      <PageHeader title={t('open')} above={above} />
      {licenceId === undefined ? (
        <FindLicence onChoose={choose} />
      ) : (
        <OpenFor licenceId={licenceId} contactId={contactId} onChoose={choose} />
      )}
    </>
  );
}

interface OpenForProps {
  readonly licenceId: string;
  readonly contactId: string | undefined;
  readonly onChoose: (licenceId: string | undefined) => void;
}

function OpenFor({ licenceId, contactId, onChoose }: OpenForProps): ReactNode {
  const { t } = useTranslation('licence');
  const [{ data, error }, again] = useQuery({
    query: FaultyLicenceDocument,
    variables: { id: licenceId },
    requestPolicy: 'cache-and-network',
  });
  if (data?.licence)
    return (
      <NewIncidentForm
        key={licenceId}
        licence={data.licence}
        contactId={contactId}
        onChangeLicence={() => onChoose(undefined)}
      />
    );
  if (error !== undefined)
    return <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />;
  if (data === undefined) return <PageLoading />;
  return (
    <>
      <PageMessage title={t('find.gone')} text={t('find.hint')} />
      <FindLicence onChoose={onChoose} />
    </>
  );
}
