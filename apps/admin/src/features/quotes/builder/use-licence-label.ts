import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import type { BuilderLicence } from './builder-documents';

/** Gives a licence in one line: product, edition, serial, and until when it is covered. */
export function useLicenceLabel(): (licence: BuilderLicence) => string {
  const { t } = useTranslation(['quotes', 'words']);
  return useCallback(
    ({ productName, edition, serial, coverage }) => {
      const end = coverage
        .map(({ endsOn }) => endsOn ?? '')
        .toSorted()
        .at(-1);
      const cover = end
        ? t('build.coveredUntil', { date: formatDate(end, currentLanguage()) })
        : t('build.notCovered');
      return [productName, t(`words:edition.${edition}`), serial, cover].join(' · ');
    },
    [t],
  );
}
