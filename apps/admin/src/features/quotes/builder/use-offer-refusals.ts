import { Form } from 'antd';
import type { UserError } from '@/lib/api/fragments';
import { offerInput, type OfferGroup, type QuoteValues } from './quote-values';
import type { QuotePreview } from './use-quote-preview';

/** One thing of a list as it stands in the form, as the API asks for it; null while it is not chosen whole. */
export function useOfferInput(group: OfferGroup, name: number): object | null {
  const form = Form.useFormInstance<Partial<QuoteValues>>();
  const values = Form.useWatch((all: Partial<QuoteValues>) => all[group]?.[name], form);
  return offerInput[group](values);
}

/** What the preview says against one thing as it stands now, by the fields of its place. */
export function useOfferRefusals(
  group: OfferGroup,
  name: number,
  preview: QuotePreview,
): readonly UserError[] {
  const asked = useOfferInput(group, name);
  const errors = asked === null ? [] : (preview.of(group, asked, name)?.errors ?? []);
  // One that moved up keeps its preview, whose errors name the place where it stood.
  return errors.map((error) => ({
    ...error,
    field: (error.field ?? '').replace(/^(input\.\w+\.)\d+/, `$1${name}`),
  }));
}

const fields = [
  'licenceId',
  'plan',
  'years',
  'startsOn',
  'product',
  'edition',
  'operators',
  'siteId',
  'deliverOn',
  'priceFen',
  'days',
  'work',
  'agreementReference',
] as const;

/** Whether a refusal is of something that the person is asked for there, so that it stands beside that field. */
export const standsBesideField = ({ field }: Pick<UserError, 'field'>): boolean =>
  fields.some((name) => field?.endsWith(`.${name}`));
