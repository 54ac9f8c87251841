import { Button, Input } from 'antd';
import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { graphql } from '@/gql';
import type { FindLicencesQuery } from '@/gql/graphql';
import { useSettled } from '@/lib/forms/use-settled';
import { LicenceBalances } from './licence-balances';
import styles from './find-licence.module.css';

const FindLicencesDocument = graphql(`
  query FindLicences($search: String) {
    customers(first: 8, filter: { search: $search }) {
      nodes {
        id
        name
        shortCode
        licences {
          ...FoundLicence
        }
      }
      totalCount
    }
  }
`);

graphql(`
  fragment FoundLicence on Licence {
    id
    productName
    edition
    serial
    deliveredOn
    ...LicenceBalances
  }
`);

type Found = FindLicencesQuery['customers']['nodes'][number];

interface FindLicenceProps {
  readonly onChoose: (licenceId: string) => void;
}

/** Finds a licence by its customer's name, short code or its serial, with coverage and balance beside each. */
export function FindLicence({ onChoose }: FindLicenceProps): ReactNode {
  const { t } = useTranslation('licence');
  const id = useId();
  const results = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim(), 200);
  const [{ data, error, fetching }, again] = useQuery({
    query: FindLicencesDocument,
    variables: { search },
    requestPolicy: 'cache-and-network',
  });
  const customers = (data?.customers.nodes ?? []).map((customer) => matching(customer, search));
  const licences = customers.flatMap(({ licences: own }) => own);
  const only = licences.length === 1 && search === typed.trim() && !fetching ? licences[0] : undefined;
  const more = (data?.customers.totalCount ?? 0) - customers.length;

  /** Enter goes on to what was found: Enter again takes it. */
  const firstFound = (): void => results.current?.querySelector('button')?.focus();

  return (
    <section className={styles['find']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('find.title')}</h2>
      <label htmlFor={id}>{t('find.search')}</label>
      <Input.Search
        id={id}
        size="large"
        autoFocus
        allowClear
        loading={fetching}
        placeholder={t('find.placeholder')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onSearch={() => (only ? onChoose(only.id) : firstFound())}
        aria-describedby={`${id}-hint`}
      />
      <p id={`${id}-hint`} className={styles['hint']}>
        {t('find.hint')}
      </p>
      {error !== undefined && (
        <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {data === undefined && error === undefined && <PageLoading />}
      {data !== undefined && (
        <div
          ref={results}
          role="region"
          aria-label={t('find.results')}
          aria-busy={fetching}
          className={styles['results']}
        >
          <p role="status" className={styles['none']}>
            {customers.length === 0 && (search === '' ? t('find.noneAtAll') : t('find.none', { search }))}
          </p>
          {customers.map((customer) => (
            <FoundCustomer key={customer.id} customer={customer} onChoose={onChoose} />
          ))}
          {more > 0 && <p className={styles['hint']}>{t('find.more', { count: more })}</p>}
        </div>
      )}
    </section>
  );
}

/** A customer found by a serial is shown with that licence alone. */
function matching(customer: Found, search: string): Found {
  const text = search.normalize('NFKC').toLowerCase();
  const bySerial = customer.licences.filter(
    ({ serial }) => text !== '' && serial.toLowerCase().includes(text),
  );
  const named = [customer.name, customer.shortCode].some((one) => one.toLowerCase().includes(text));
  return bySerial.length > 0 && !named ? { ...customer, licences: bySerial } : customer;
}

function FoundCustomer({ customer, onChoose }: FindLicenceProps & { readonly customer: Found }): ReactNode {
  const { t } = useTranslation(['licence', 'words']);
  return (
    <section className={styles['customer']} aria-label={customer.name}>
      <h3>
        {customer.name} <span className={styles['code']}>{customer.shortCode}</span>
      </h3>
      {customer.licences.length === 0 && <p className={styles['hint']}>{t('find.noLicence')}</p>}
      <ul>
        {customer.licences.map((licence) => (
          <li key={licence.id}>
            <Button block className={styles['licence'] ?? ''} onClick={() => onChoose(licence.id)}>
              <span className={styles['name']}>
                <b>{licence.productName}</b> {t(`words:edition.${licence.edition}`)} ·{' '}
                {t('licence.serial', { serial: licence.serial })}
              </span>
              <LicenceBalances coverage={licence.coverage} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
