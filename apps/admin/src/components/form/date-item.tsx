import { Form, type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate } from '@/lib/format/read-date';
import { DateField } from './date-field';
import { typedRule } from './typed-rule';

interface DateItemProps extends Pick<FormItemProps, 'name' | 'label' | 'extra' | 'help' | 'validateStatus'> {
  /** What to say where it is left blank; it may be left blank where this is left out. */
  readonly missing?: string;
  /** The first day that may be chosen, included, and what to say of an earlier one. */
  readonly from?: string;
  readonly tooEarly?: string;
}

/** A date in a form. A text that is no date stays as typed, says so beside the field, and keeps the form from being sent. */
export function DateItem({ missing, from, tooEarly, ...item }: DateItemProps): ReactNode {
  const { t } = useTranslation();
  const rule = typedRule({
    read: readDate,
    unreadable: t('form.noDate'),
    missing,
    wrong: (date) => (from !== undefined && date < from ? tooEarly : undefined),
  });
  return (
    <Form.Item {...item} {...rule}>
      <DateField {...(from === undefined ? {} : { from })} />
    </Form.Item>
  );
}
