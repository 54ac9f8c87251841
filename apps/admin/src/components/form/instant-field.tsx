import { Input, type InputProps } from 'antd';
import type { ReactNode } from 'react';

/** A day and a time in Shanghai, to the minute. */
export const InstantField = (props: Pick<InputProps, 'id' | 'value' | 'onChange'>): ReactNode => (
  <Input {...props} type="datetime-local" style={{ maxWidth: 240 }} />
);
