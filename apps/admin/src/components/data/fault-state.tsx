import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { PageMessage } from '@/components/page/page-message';
import { faultId, faultKind } from '@/lib/api/faults';

interface FaultStateProps {
  readonly error: CombinedError;
  readonly onRetry: () => void;
  /** Whether it is the whole page, without a PageHeader above it. */
  readonly whole?: boolean;
}

/** Says why there is no data, and lets the person try again. */
export function FaultState({ error, onRetry, whole = false }: FaultStateProps): ReactNode {
  const { t } = useTranslation();
  const kind = faultKind(error);
  const id = faultId(error);
  return (
    <PageMessage
      whole={whole}
      title={t(`fault.${kind}.title`)}
      text={`${t(`fault.${kind}.text`)}${id === null ? '' : ` ${t('fault.id', { id })}`}`}
    >
      {kind !== 'FORBIDDEN' && (
        <Button type="primary" onClick={onRetry}>
          {t('data.retry')}
        </Button>
      )}
    </PageMessage>
  );
}
