import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserError } from '@/lib/api/fragments';

type Brief = Pick<UserError, 'message' | 'clause' | 'cell'>;

/** Names the line or item of each refusal; of a missing price only that, as the line itself says which cell and what to do. */
export function useBriefRefusals(): (errors: readonly UserError[]) => readonly Brief[] {
  const { t } = useTranslation('quotes');
  return useCallback(
    (errors) =>
      errors.map((error) => {
        const [, group, index] =
          /^input\.(lines|licences|training|caseByCase)\.(\d+)/.exec(error.field ?? '') ?? [];
        if (index === undefined) return error;
        const number = Number(index) + 1;
        if (group !== 'lines') {
          const item = t(`items.of.${group as 'licences'}`, { number });
          return { ...error, message: t('items.refused', { item, message: error.message }) };
        }
        if (error.code === 'RATE_NOT_SET')
          return { message: t('price.lineMissing', { number }), clause: null, cell: null };
        return { ...error, message: t('price.lineRefused', { number, message: error.message }) };
      }),
    [t],
  );
}
