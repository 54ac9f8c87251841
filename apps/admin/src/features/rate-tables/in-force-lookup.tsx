import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DateChoice } from '@/components/form/date-choice';
import { RateTableInForceDocument } from './rate-table-documents';
import styles from './in-force-lookup.module.css';

interface InForceLookupProps {
  readonly on: string;
  readonly onChange: (on: string) => void;
}

/** Which table applies on any date. */
export function InForceLookup({ on, onChange }: InForceLookupProps): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  const [{ data, fetching }] = useQuery({
    query: RateTableInForceDocument,
    variables: { on },
    context: lookupContext,
  });
  const table = data?.rateTableInForce;
  return (
    <div className={styles['lookup']}>
      <label htmlFor="in-force-on">{t('lookup.on')}</label>
      <div className={styles['date']}>
        <DateChoice id="in-force-on" value={on} onChange={onChange} />
      </div>
      <span role="status">
        {table ? (
          <>
            {t('lookup.applies')}{' '}
            <Link to="/rate-tables/$rateTableId" params={{ rateTableId: table.id }}>
              {t('words:rateTableShort', { year: table.year, revision: table.revision })}
            </Link>
          </>
        ) : (
          !fetching && t('lookup.none')
        )}
      </span>
      <Link to="/prices" search={{ on }}>
        {t('lookup.prices')}
      </Link>
    </div>
  );
}

const lookupContext = { additionalTypenames: ['RateTable'] };
