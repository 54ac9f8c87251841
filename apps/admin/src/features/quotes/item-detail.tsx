import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import type { QuoteOnPage } from './quote-document';

type Item = QuoteOnPage['items'][number];

/** What else there is to know of an item: its licence, its delivery, or what was agreed and where that is kept. */
export function ItemDetail({ item }: { readonly item: Item }): ReactNode {
  const { t } = useTranslation(['quotes', 'words']);
  const { edition, licence, operators, deliverOn, description, agreementReference, attachment } = item;
  return (
    <>
      <span>{t(`words:edition.${edition}`)}</span>
      {licence !== null && <span>{t('page.serial', { serial: licence.serial })}</span>}
      {operators !== null && <span>{t('items.operatorsCount', { count: operators })}</span>}
      {deliverOn !== null && (
        <span>{t('items.deliveredBy', { date: formatDate(deliverOn, currentLanguage()) })}</span>
      )}
      {agreementReference !== null && <span>{t('items.agreement', { reference: agreementReference })}</span>}
      {attachment !== null && <span>{attachment}</span>}
      {item.attachedFile !== null && <a href={item.attachedFile.path}>{item.attachedFile.name}</a>}
      {description !== null && <span>{description}</span>}
    </>
  );
}
