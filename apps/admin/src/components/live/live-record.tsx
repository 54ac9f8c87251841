import { Alert } from 'antd';
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotice } from '@/components/page/notice';
import { mayBeOwnAction } from '@/lib/api/own-actions';

/** A record as its page shows it now. */
interface RecordNow {
  /** Another one with each change that matters to what is decided about the record. */
  readonly version: string;
  /** How it stands, in a word. */
  readonly standing: string;
}

const RecordContext = createContext<RecordNow | null>(null);

interface LiveRecordProps extends RecordNow {
  readonly children: ReactNode;
}

/** Around the page of a record that hears of changes: says so where somebody else made one, also in the dialogs above it. */
export function LiveRecord({ version, standing, children }: LiveRecordProps): ReactNode {
  const { t } = useTranslation();
  const notice = useNotice();
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    if (!mayBeOwnAction()) notice(t('elsewhere.notice', { standing }));
  }, [version, standing, notice, t]);
  const now = useMemo(() => ({ version, standing }), [version, standing]);
  return <RecordContext value={now}>{children}</RecordContext>;
}

/** How a record stands that has become another one since its dialog was opened; null as long as it has not. */
export function useChangedElsewhere(): string | null {
  const now = useContext(RecordContext);
  const [before] = useState(now?.version);
  return now === null || now.version === before ? null : now.standing;
}

interface ChangedElsewhereProps {
  readonly standing: string | null;
  /** What was about to be done cannot be done any more. */
  readonly closed?: boolean;
}

/** Says in a dialog that its record was changed elsewhere, and what to do. */
export function ChangedElsewhere({ standing, closed = false }: ChangedElsewhereProps): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="alert">
      {standing !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('elsewhere.title', { standing })}
          description={t(closed ? 'elsewhere.closed' : 'elsewhere.look')}
          style={{ marginBottom: 16 }}
        />
      )}
    </div>
  );
}
