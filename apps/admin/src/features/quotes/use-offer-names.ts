import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreedWork, QuoteItemKind } from '@/gql/graphql';

interface NamedItem {
  readonly kind: QuoteItemKind;
  readonly days: number | null;
  readonly work: AgreedWork | null;
}

interface OfferNames {
  /** A plan by its code; one of a table of one's own by the code itself. */
  readonly plan: (code: string) => string;
  readonly item: (item: NamedItem) => string;
}

/** Gives what is offered in words. */
export function useOfferNames(): OfferNames {
  const { t } = useTranslation(['quotes', 'words']);
  return useMemo(
    () => ({
      plan: (code) => t(`words:plan.${code}` as 'words:plan.FULL', { defaultValue: code }),
      item({ kind, days, work }) {
        if (kind === 'LICENCE') return t('items.licence');
        if (kind === 'TRAINING') return t('items.trainingDays', { count: days ?? 0 });
        return work === null ? t('items.of.caseByCase', { number: '' }) : t(`words:agreedWork.${work}`);
      },
    }),
    [t],
  );
}
