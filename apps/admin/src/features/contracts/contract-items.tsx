import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordList } from '@/components/data/record-list';
import { Money } from '@/components/figures/money';
import { Section } from '@/components/page/section';
import { formatFen } from '@/lib/format/money';
import type { ContractOnPage } from './contract-document';

type Item = ContractOnPage['items'][number];

/** What was sold: licences, training days, work agreed case by case with its agreement. */
export function ContractItems({ items }: { readonly items: readonly Item[] }): ReactNode {
  const { t } = useTranslation(['contracts', 'words']);
  const whatOf = ({ kind, days, work }: Item): string => {
    if (kind === 'LICENCE') return t('words:charge.LICENCE');
    if (kind === 'TRAINING') return t('page.trainingDays', { count: days ?? 0 });
    return work === null ? '' : t(`words:agreedWork.${work}`);
  };
  return (
    <Section title={t('page.items')} count={items.length}>
      <RecordList
        label={t('page.items')}
        empty={null}
        atFirst={100}
        items={items.map((item) => ({
          key: item.id,
          name: <strong>{item.licence.productName}</strong>,
          mark: whatOf(item),
          figure: <Money fen={item.amountFen} />,
          detail: (
            <>
              <span>{t(`words:edition.${item.licence.edition}`)}</span>
              <span>{t('page.serial', { serial: item.licence.serial })}</span>
              {item.discountFen > 0 && (
                <span>{t('page.discounted', { amount: formatFen(item.discountFen) })}</span>
              )}
              {item.agreementReference !== null && (
                <span>{t('page.agreement', { reference: item.agreementReference })}</span>
              )}
              {item.attachment !== null && <span>{item.attachment}</span>}
              {item.attachedFile !== null && <a href={item.attachedFile.path}>{item.attachedFile.name}</a>}
              {item.description !== null && <span>{item.description}</span>}
            </>
          ),
        }))}
      />
    </Section>
  );
}
