import { Form } from 'antd';
import type { RateTable } from 'policy';
import { useTranslation } from 'react-i18next';
import type { BuilderLicence } from './builder-documents';
import type { QuoteValues } from './quote-values';
import { useLicenceLabel } from './use-licence-label';

/** A licence that training or work can be for. */
export interface ForChoice {
  readonly value: string;
  readonly label: string;
}

/** The licences that training or work can be for: those that are there, and those that this quote sells. */
export function useForChoices(licences: readonly BuilderLicence[], document: unknown): readonly ForChoice[] {
  const { t } = useTranslation(['quotes', 'words']);
  const licenceLabel = useLicenceLabel();
  const form = Form.useFormInstance<Partial<QuoteValues>>();
  const sold = Form.useWatch((all: Partial<QuoteValues>) => all.licences, form) ?? [];
  const products = (document as RateTable | undefined)?.products ?? [];
  return [
    ...licences.map((licence) => ({ value: licence.id, label: licenceLabel(licence) })),
    ...sold.map(({ product }, index) => ({
      value: `item:${index + 1}`,
      label: t('items.soldHere', {
        number: index + 1,
        product: products.find(({ code }) => code === product)?.name ?? '…',
      }),
    })),
  ];
}
