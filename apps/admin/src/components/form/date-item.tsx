import { Form, type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readDate } from '@/lib/format/read-date';
import { DateField } from './date-field';

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
  const refuse = (message: string): Promise<void> => Promise.reject(new Error(message));
  return (
    <Form.Item
      {...item}
      required={missing !== undefined}
      validateTrigger="onSettled"
      rules={[
        {
          validator(_, typed: string | null | undefined) {
            const read = readDate(typed ?? '');
            if (!read.ok) return refuse(t('form.noDate'));
            if (read.value === null) return missing === undefined ? Promise.resolve() : refuse(missing);
            const early = from !== undefined && tooEarly !== undefined && read.value < from;
            return early ? refuse(tooEarly) : Promise.resolve();
          },
        },
      ]}
    >
      <DateField {...(from === undefined ? {} : { from })} />
    </Form.Item>
  );
}
