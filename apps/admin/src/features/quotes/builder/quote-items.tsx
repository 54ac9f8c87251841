import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/page/section';
import { AgreedFields } from './agreed-fields';
import type { BuilderCustomer } from './builder-documents';
import { OfferFrame } from './offer-frame';
import type { QuoteValues } from './quote-values';
import { SoldFields } from './sold-fields';
import { TrainingFields } from './training-fields';
import { useForChoices } from './use-for-choices';
import type { QuotePreview } from './use-quote-preview';
import styles from '../quotes.module.css';

interface QuoteItemsProps {
  readonly customer: BuilderCustomer;
  readonly document: unknown;
  readonly preview: QuotePreview;
}

const groups = ['licences', 'training', 'caseByCase'] as const;

/** What is offered beside annual plans: new licences, training days, work agreed case by case. */
export function QuoteItems({ customer, document, preview }: QuoteItemsProps): ReactNode {
  const { t } = useTranslation('quotes');
  const form = Form.useFormInstance<QuoteValues>();
  const forChoices = useForChoices(customer.licences, document);
  const onlySite = customer.sites.length === 1 ? customer.sites[0] : undefined;
  const onlyLicence = forChoices.length === 1 ? forChoices[0] : undefined;
  const begun = {
    licences: { edition: 'NETWORK' as const, ...(onlySite && { siteId: onlySite.id }) },
    training: { days: 1, ...(onlyLicence && { licenceId: onlyLicence.value }) },
    caseByCase: { ...(onlyLicence && { licenceId: onlyLicence.value }) },
  };
  const add = (group: (typeof groups)[number]): void =>
    form.setFieldValue(group, [
      ...((form.getFieldValue(group) as unknown[] | undefined) ?? []),
      begun[group],
    ]);
  return (
    <Section title={t('items.title')}>
      {groups.map((group) => (
        <Form.List key={group} name={group}>
          {(fields, { remove }) =>
            fields.map(({ key, name }) => (
              <OfferFrame
                key={key}
                group={group}
                name={name}
                document={document}
                preview={preview}
                onRemove={() => remove(name)}
              >
                {(helpOf) =>
                  group === 'licences' ? (
                    <SoldFields name={name} sites={customer.sites} document={document} helpOf={helpOf} />
                  ) : group === 'training' ? (
                    <TrainingFields name={name} licences={forChoices} helpOf={helpOf} />
                  ) : (
                    <AgreedFields name={name} licences={forChoices} helpOf={helpOf} />
                  )
                }
              </OfferFrame>
            ))
          }
        </Form.List>
      ))}
      <div className={styles['adding']}>
        {groups.map((group) => (
          <Button key={group} type="dashed" onClick={() => add(group)}>
            {t(`items.add.${group}`)}
          </Button>
        ))}
      </div>
    </Section>
  );
}
