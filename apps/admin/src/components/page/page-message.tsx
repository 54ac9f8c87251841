import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './page-message.module.css';

interface PageMessageProps {
  readonly title: string;
  readonly text: string;
  /** Whether it is the whole page: then its title is the page's <h1> and the window's, else it stands below a PageHeader. */
  readonly whole?: boolean;
  /** What the person can do about it. */
  readonly children?: ReactNode;
}

/** A whole page, or a panel of one, that says something instead of showing data. */
export function PageMessage({ title, text, whole = false, children }: PageMessageProps): ReactNode {
  const { t } = useTranslation();
  const Heading = whole ? 'h1' : 'h2';
  return (
    <div className={styles['message']} role="status">
      {whole && <title>{`${title} · ${t('product')}`}</title>}
      <Heading className={styles['title']}>{title}</Heading>
      <p className={styles['text']}>{text}</p>
      {children}
    </div>
  );
}
