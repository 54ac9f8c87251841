import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { useCodeText } from './use-code-text';
import styles from './history.module.css';

const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?Z?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What a field was or became, as a person reads it: amounts, days and codes in their words, more than that folded. */
export function StateValue({ name, value }: { readonly name: string; readonly value: unknown }): ReactNode {
  const { t } = useTranslation(['history', 'words']);
  const codeText = useCodeText();
  if (value === null || value === undefined || value === '')
    return <span className={styles['faint']}>{t('blank')}</span>;
  if (typeof value === 'boolean') return t(value ? 'words:yes' : 'words:no');
  if (typeof value === 'number') return numberText(name, value, t('words:yes'), t('words:no'));
  if (typeof value === 'string') {
    if (name.endsWith('Fen') && /^-?\d+$/.test(value)) return <Money fen={Number(value)} />;
    if (DAY.test(value)) return <DateText value={value} />;
    if (INSTANT.test(value)) return <DateText value={isoOf(value)} />;
    return NAMES.test(name) ? value : codeText(value);
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return value.map((one: string) => codeText(one)).join(t('words:comma'));
  const count = Array.isArray(value) ? value.length : Object.keys(value).length;
  return (
    <details className={styles['more']}>
      <summary>{t('items', { count })}</summary>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </details>
  );
}

/** What people named, which is no code whatever it looks like. */
const NAMES = /^(name|shortCode|serial|login|number|engineer)$/;

/** The database keeps a yes and a no as 1 and 0. */
const YES_OR_NO = /^(is[A-Z]|withinHours$|publishNeedsApproval$)/;

function numberText(name: string, value: number, yes: string, no: string): ReactNode {
  if (name.endsWith('Fen')) return <Money fen={value} />;
  if (YES_OR_NO.test(name)) return value === 1 ? yes : no;
  return String(value);
}

/** An instant as it is stored, in UTC without saying so. */
const isoOf = (value: string): string => `${value.replace(' ', 'T').replace(/Z$/, '')}Z`;
