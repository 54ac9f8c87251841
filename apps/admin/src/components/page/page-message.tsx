import type { ReactNode } from 'react';
import styles from './page-message.module.css';

interface PageMessageProps {
  readonly title: string;
  readonly text: string;
  /** What the person can do about it. */
  readonly children?: ReactNode;
}

/** A whole page, or a panel of one, that says something instead of showing data. */
export const PageMessage = ({ title, text, children }: PageMessageProps): ReactNode => (
  <div className={styles['message']} role="status">
    <h2 className={styles['title']}>{title}</h2>
    <p className={styles['text']}>{text}</p>
    {children}
  </div>
);
