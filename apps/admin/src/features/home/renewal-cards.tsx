import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SalesDeskQuery } from '@/gql/graphql';
import { Card } from './desk';

/** How many service contracts end within 30, 60 and 90 days and are not renewed. */
export function RenewalCards({
  sales,
}: {
  readonly sales: SalesDeskQuery['deskSummary']['sales'] | undefined;
}): ReactNode {
  const { t } = useTranslation('home');
  const within = [
    [30, sales?.renewalsIn30Days],
    [60, sales?.renewalsIn60Days],
    [90, sales?.renewalsIn90Days],
  ] as const;
  return within.map(([days, figure]) => (
    <Card key={days} to="/renewals" search={{ days }} label={t('sales.renewals', { days })} figure={figure} />
  ));
}
