import DeleteOutlined from '@ant-design/icons/DeleteOutlined';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalHelp } from '@/components/form/refusal-text';
import { OfferPrice } from './offer-price';
import type { OfferGroup } from './quote-values';
import { useOfferRefusals } from './use-offer-refusals';
import type { QuotePreview } from './use-quote-preview';
import styles from '../quotes.module.css';

/** What a field of an offer shows of its refusal. */
export type HelpOf = (field: string) => ReturnType<typeof refusalHelp>;

interface OfferFrameProps {
  readonly group: Exclude<OfferGroup, 'lines'>;
  readonly name: number;
  readonly document: unknown;
  readonly preview: QuotePreview;
  readonly onRemove: () => void;
  readonly children: (helpOf: HelpOf) => ReactNode;
}

/** One item of a quote: its fields, its price with the reason, and the way to take it out. */
export function OfferFrame(props: OfferFrameProps): ReactNode {
  const { group, name, document, preview, onRemove, children } = props;
  const { t } = useTranslation('quotes');
  const refused = useOfferRefusals(group, name, preview);
  const title = t(`items.of.${group}`, { number: name + 1 });
  return (
    <fieldset className={styles['line']}>
      <legend>{title}</legend>
      <Button
        className={styles['remove'] ?? ''}
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={t('items.remove', { item: title })}
        onClick={onRemove}
      />
      <div className={styles['fields']}>
        {children((field) => refusalHelp(refused, `${group}.${name}.${field}`))}
      </div>
      <OfferPrice
        group={group}
        name={name}
        label={t('items.price', { item: title })}
        document={document}
        preview={preview}
      />
    </fieldset>
  );
}
