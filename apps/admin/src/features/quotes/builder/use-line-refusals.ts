import { Form } from 'antd';
import type { UserError } from '@/lib/api/fragments';
import { lineInput, type QuoteValues } from './quote-values';
import type { QuotePreview } from './use-quote-preview';

/** What the preview says against a line as it stands now, by the fields of that place. */
export function useLineRefusals(name: number, preview: QuotePreview): readonly UserError[] {
  const form = Form.useFormInstance<Partial<QuoteValues>>();
  const asked = lineInput(Form.useWatch(({ lines }: Partial<QuoteValues>) => lines?.[name], form));
  const errors = asked === null ? [] : (preview.of(asked, name)?.errors ?? []);
  // A line that moved up keeps its preview, whose errors name the place where it stood.
  return errors.map((error) => ({
    ...error,
    field: (error.field ?? '').replace(/^(input\.lines\.)\d+/, `$1${name}`),
  }));
}

const fields = ['licenceId', 'plan', 'years', 'startsOn'] as const;

/** Whether a refusal of a line is of something that the line asks for, so that it stands there. */
export const standsBesideField = ({ field }: Pick<UserError, 'field'>): boolean =>
  fields.some((name) => field?.endsWith(`.${name}`));
