import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { PeriodText } from '@/components/figures/period-text';
import { Section } from '@/components/page/section';
import { formatFen } from '@/lib/format/money';
import type { ContractOnPage } from './contract-document';

/** What was agreed, licence by licence. */
export function ContractLines({ lines }: { readonly lines: ContractOnPage['lines'] }): ReactNode {
  const { t } = useTranslation(['contracts', 'words']);
  return (
    <Section title={t('page.lines')} count={lines.length}>
      <RecordList
        label={t('page.lines')}
        empty={null}
        atFirst={100}
        items={lines.map(({ id, licence, plan, years, startsOn, endsOn, annualFeeFen }) => ({
          key: id,
          name: <strong>{licence.productName}</strong>,
          mark: (
            <span>
              {t(`words:plan.${plan}` as 'words:plan.FULL', { defaultValue: plan })} ·{' '}
              {t('page.years', { count: years })}
            </span>
          ),
          figure: t('page.annualFee', { amount: formatFen(annualFeeFen) }),
          detail: (
            <>
              <PeriodText from={startsOn} to={endsOn} />
              <span>{t(`words:edition.${licence.edition}`)}</span>
              <span>{t('page.serial', { serial: licence.serial })}</span>
            </>
          ),
        }))}
      />
    </Section>
  );
}
