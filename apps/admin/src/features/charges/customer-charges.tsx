import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '@/components/data/data-table';
import { FormRefusal } from '@/components/form/form-refusal';
import type { OpenChargeFragment } from '@/gql/graphql';
import { todayInShanghai } from '@/lib/format/dates';
import { useSession } from '@/lib/session/session';
import { useOpenChargeColumns } from './charge-columns';
import type { ChargesOfCustomer } from './charges-by-customer';
import { useDraftInvoice } from './use-draft-invoice';
import styles from './charges.module.css';

/** The open charges of one customer, all that are due today selected at first, and the way to an invoice draft of them. */
export function CustomerCharges({ customer, charges }: ChargesOfCustomer): ReactNode {
  const { t } = useTranslation(['charges', 'words']);
  const titleId = useId();
  const columns = useOpenChargeColumns();
  const mayDraft = useSession().may('FINANCE', 'ADMIN');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [nothing, setNothing] = useState(false);
  const { draft, busy, errors, fault } = useDraftInvoice();
  const today = todayInShanghai();
  const selected = charges.filter(({ id, dueOn }) => !left.has(id) && dueOn <= today).map(({ id }) => id);

  function draftSelected(): void {
    setNothing(selected.length === 0);
    if (selected.length > 0) void draft(customer.id, selected);
  }

  return (
    <section className={styles['group']} aria-labelledby={titleId}>
      <div className={styles['head']}>
        <h3 id={titleId}>
          <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
            {customer.name}
          </Link>
        </h3>
        {mayDraft && (
          <div className={styles['act']}>
            <span>{t('selected', { count: selected.length })}</span>
            <Button
              type="primary"
              aria-label={t('draftFor', { customer: customer.name })}
              loading={busy}
              onClick={draftSelected}
            >
              {t('draft')}
            </Button>
          </div>
        )}
      </div>
      <p role="alert" className={styles['nothing']}>
        {nothing && selected.length === 0 && t('selectFirst')}
      </p>
      <FormRefusal errors={errors} fault={fault} />
      <DataTable<OpenChargeFragment>
        label={t('table', { customer: customer.name })}
        columns={columns}
        rows={charges}
        rowKey={({ id }) => id}
        onRetry={() => {}}
        empty={null}
        {...(mayDraft && {
          selection: {
            selectedRowKeys: selected,
            onChange: (keys) =>
              setLeft(new Set(charges.map(({ id }) => id).filter((id) => !keys.includes(id)))),
            getTitleCheckboxProps: () => ({ 'aria-label': t('selectAll', { customer: customer.name }) }),
            getCheckboxProps: ({ kind, licence, dueOn }) => ({
              disabled: dueOn > today,
              'aria-label': t('select', { charge: `${t(`words:charge.${kind}`)} ${licence.serial}` }),
            }),
          },
        })}
      />
    </section>
  );
}
