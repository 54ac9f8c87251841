import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateItem } from '@/components/form/date-item';
import { Section } from '@/components/page/section';
import { todayInShanghai } from '@/lib/format/dates';
import type { BuilderTable, DiscountLimits } from './builder-documents';
import { DiscountFields } from './discount-fields';
import { QuoteTotal } from './quote-total';
import type { QuotePreview } from './use-quote-preview';
import { useTableChoices } from './use-table-choices';
import styles from '../quotes.module.css';

interface QuoteTermsProps {
  readonly inForce: BuilderTable;
  readonly published: readonly BuilderTable[];
  readonly preview: QuotePreview;
  /** Whether all is chosen whole: a total of some of it would mislead. */
  readonly complete: boolean;
  readonly busy: boolean;
  readonly limits: DiscountLimits;
  readonly submitText: string;
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
  limits,
  submitText,
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
          <DiscountFields limits={limits} preview={preview} />
          <QuoteTotal preview={preview} complete={complete} />
          {children}
          <Button type="primary" htmlType="submit" loading={busy} block size="large">
            {submitText}
          </Button>
        </div>
      </Section>
    </aside>
  );
}
