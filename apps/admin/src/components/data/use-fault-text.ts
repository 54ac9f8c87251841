import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CombinedError } from 'urql';
import { faultId, faultKind } from '@/lib/api/faults';

/** Gives one sentence for a fault of a mutation, with the id to ask about. */
export function useFaultText(): (error: CombinedError) => string {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      const kind = faultKind(error);
      const id = faultId(error);
      return `${t(`fault.${kind}.title`)}${t('fault.join')}${t(`fault.${kind}.text`)}${id === null ? '' : ` ${t('fault.id', { id })}`}`;
    },
    [t],
  );
}
