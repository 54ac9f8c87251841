import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { DateText } from '@/components/figures/date-text';
import type { EntitlementParts } from './entitlement-fragment';

type Entry = EntitlementParts['entries'][number];

/** The ledger of one entitlement, the oldest first: what drew, what was given back, by whom and why. */
export function EntryList({ entries }: { readonly entries: readonly Entry[] }): ReactNode {
  const { t } = useTranslation('words');
  return (
    <RecordList
      label={t('entries')}
      empty={t('entriesEmpty')}
      atFirst={20}
      items={entries.map((entry) => ({
        key: entry.id,
        name: <DateText value={entry.occurredOn} />,
        mark: <EntryCause entry={entry} />,
        figure: t('entryQuantity', {
          kind: t(`entryKind.${entry.kind}`),
          quantity: Math.abs(entry.quantity),
        }),
        detail: (
          <>
            <span>{entry.createdBy.name}</span>
            <DateText value={entry.createdAt} />
          </>
        ),
      }))}
    />
  );
}

function EntryCause({ entry: { serviceOrder, reason } }: { readonly entry: Entry }): ReactNode {
  return (
    <>
      {serviceOrder !== null && (
        <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: serviceOrder.id }}>
          {serviceOrder.number}
        </Link>
      )}
      {reason !== null && <span>{reason}</span>}
    </>
  );
}
