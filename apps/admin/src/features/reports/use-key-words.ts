import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncomeAxis } from '@/gql/graphql';

/** Gives the words of what stands on an axis: a month as it is, a code by its name, nothing as not stated. */
export function useKeyWords(): (axis: IncomeAxis, key: string) => string {
  const { t } = useTranslation(['reports', 'words']);
  return useCallback(
    (axis, key) => {
      if (key === '') return t('unstated');
      switch (axis) {
        case 'MONTH':
          return key;
        case 'KIND':
          return t(`words:charge.${key as 'TRAVEL'}`);
        case 'PRODUCT':
          return t(`words:product.${key as 'FINANCE'}`);
        case 'REGION':
          return t(`words:region.${key as 'SHENZHEN'}`);
        case 'SOURCE':
          return t(`source.${key as 'CONTRACT'}`);
        case 'EDITION':
          return t(`words:edition.${key as 'NETWORK'}`);
      }
    },
    [t],
  );
}
