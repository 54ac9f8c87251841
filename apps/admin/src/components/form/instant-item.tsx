import { Form, type FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readInstant } from '@/lib/format/read-date';
import { TypedPicker, type PickedField } from './typed-picker';
import { typedRule } from './typed-rule';

interface InstantFieldProps extends PickedField {
  readonly value?: string | null;
  readonly onChange?: (value: string | null) => void;
}

const InstantField = ({ value, onChange, ...rest }: InstantFieldProps): ReactNode => (
  <TypedPicker
    {...rest}
    picker="minute"
    format="YYYY-MM-DD HH:mm"
    read={readInstant}
    value={value}
    onChange={onChange}
  />
);

interface InstantItemProps extends Pick<FormItemProps, 'name' | 'label' | 'extra'> {
  /** What to say where it is left blank; it may be left blank where this is left out. */
  readonly missing?: string;
}

/** A day and a time in Shanghai in a form, to the minute; a time alone is today's. What can't be read stays as typed, as in `DateItem`. */
export function InstantItem({ missing, ...item }: InstantItemProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Form.Item {...item} {...typedRule({ read: readInstant, unreadable: t('form.noInstant'), missing })}>
      <InstantField />
    </Form.Item>
  );
}
