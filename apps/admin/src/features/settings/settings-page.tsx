import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { DateText } from '@/components/figures/date-text';
import { RecordHistory } from '@/components/history/record-history';
import { PageHeader } from '@/components/page/page-header';
import { useSession } from '@/lib/session/session';
import { SettingsDocument } from './settings-documents';
import { SettingsForm } from './settings-form';

/** The key of the one row of settings in the audit. */
const SETTINGS = 'settings';

/** How the vendor works, in one place: changed by administrators, read by every desk. */
export function SettingsPage(): ReactNode {
  const { t } = useTranslation(['settings', 'app']);
  const { may } = useSession();
  const [{ data, error }, again] = useQuery({
    query: SettingsDocument,
    requestPolicy: 'cache-and-network',
  });
  const settings = data?.settings;
  return (
    <>
      <PageHeader
        title={t('app:nav.settings')}
        summary={
          <>
            {t(may('ADMIN') ? 'summary' : 'readOnly')}
            {settings?.changedBy && (
              <>
                {' '}
                {t('changed', { name: settings.changedBy.name })} <DateText value={settings.changedAt} />
              </>
            )}
          </>
        }
        actions={may('FINANCE') && <RecordHistory type="Settings" id={SETTINGS} />}
      />
      {settings !== undefined && <SettingsForm settings={settings} readOnly={!may('ADMIN')} />}
      {settings === undefined && error !== undefined && (
        <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
      )}
      {settings === undefined && error === undefined && <PageLoading />}
    </>
  );
}
