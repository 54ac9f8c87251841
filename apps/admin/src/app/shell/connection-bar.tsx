import { Button } from 'antd';
import { useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { connectionState, lookForServer, watchConnection } from '@/lib/api/connection';
import { useRenewApi } from '../api-provider';
import styles from './connection-bar.module.css';

/** Says that the server is gone and that it is looked for; as soon as it is back, all that the page shows is asked anew. */
export function ConnectionBar(): ReactNode {
  const { t } = useTranslation();
  const state = useSyncExternalStore(watchConnection, connectionState);
  const renew = useRenewApi();
  useEffect(() => {
    if (state === 'BACK') renew();
  }, [state, renew]);
  return (
    <div role="status" className={styles['place']}>
      {state === 'GONE' && (
        <div className={styles['bar']}>
          {t('connection.gone')}
          <Button size="small" onClick={() => void lookForServer()}>
            {t('connection.retry')}
          </Button>
        </div>
      )}
      {state === 'BACK' && (
        <div className={styles['bar']} data-back>
          {t('connection.back')}
        </div>
      )}
    </div>
  );
}
