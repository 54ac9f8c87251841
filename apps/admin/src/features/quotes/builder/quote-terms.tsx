import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { Money } from '@/components/figures/money';
import { DateItem } from '@/components/form/date-item';
import { Section } from '@/components/page/section';
import { todayInShanghai } from '@/lib/format/dates';
import type { BuilderTable } from './builder-documents';
import type { QuotePreview } from './use-quote-preview';
import { useTableChoices } from './use-table-choices';
import styles from '../quotes.module.css';

interface QuoteTermsProps {
  readonly inForce: BuilderTable;
  readonly published: readonly BuilderTable[];
  readonly preview: QuotePreview;
  /** Whether every line is chosen whole: a total of some lines would mislead. */
  readonly complete: boolean;
  readonly busy: boolean;
  /** What the saving said against it. */
  readonly children: ReactNode;
}

/** The table that prices the quote, until when it holds, its note, the total, and saving it. */
export function QuoteTerms({
  inForce,
  published,
  preview,
  complete,
  busy,
  children,
}: QuoteTermsProps): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  const choices = useTableChoices(inForce, published);
  return (
    <aside className={styles['terms']}>
      <Section title={t('build.terms')}>
        <div className={styles['panel']}>
          <Form.Item
            name="rateTableId"
            label={t('build.table')}
            extra={choices.length > 1 ? t('build.tableHint') : undefined}
          >
            <Select virtual={false} options={[...choices]} />
          </Form.Item>
          <DateItem
            name="validUntil"
            label={t('build.validUntil')}
            extra={t('build.validUntilHint')}
            from={todayInShanghai()}
            tooEarly={t('app:form.notBeforeToday')}
          />
          <Form.Item name="note" label={t('build.note')} extra={t('build.noteHint')}>
            <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
          </Form.Item>
          <Total preview={preview} complete={complete} />
          {children}
          <Button type="primary" htmlType="submit" loading={busy} block size="large">
            {t('build.save')}
          </Button>
        </div>
      </Section>
    </aside>
  );
}

function Total({ preview, complete }: Pick<QuoteTermsProps, 'preview' | 'complete'>): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  const faultText = useFaultText();
  const { totalFen, pending, fault, errors, retry } = preview;
  return (
    <div className={styles['totalBlock']}>
      <p role="status" aria-label={t('build.total')} aria-busy={pending} className={styles['total']}>
        <span>{t('build.total')}</span>
        {complete && totalFen !== null ? (
          <Money fen={totalFen} />
        ) : (
          <span className={styles['faint']}>
            {t(complete && pending ? 'price.computing' : 'build.totalNone')}
          </span>
        )}
      </p>
      {errors.map(({ code, message }) => (
        <p key={code} className={styles['problem']}>
          {message}
        </p>
      ))}
      {fault !== null && (
        <p className={styles['problem']} role="alert">
          {t('price.failed')} {faultText(fault)}{' '}
          <Button size="small" onClick={retry}>
            {t('app:data.retry')}
          </Button>
        </p>
      )}
    </div>
  );
}
