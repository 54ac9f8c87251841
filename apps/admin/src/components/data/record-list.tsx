import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './record-list.module.css';

/** One record in brief. */
export interface RecordItem {
  readonly key: string;
  /** Its name, mostly the link that leads to it. */
  readonly name: ReactNode;
  /** What stands beside the name, such as its status. */
  readonly mark?: ReactNode;
  /** A second line. */
  readonly detail?: ReactNode;
  /** Its figure. */
  readonly figure?: ReactNode;
}

interface RecordListProps {
  /** What is listed, for the reader of the screen. */
  readonly label: string;
  readonly items: readonly RecordItem[];
  /** What to say, and to do, where there are none. */
  readonly empty: ReactNode;
  /** How many are shown before the person asks for all. */
  readonly atFirst?: number;
}

/** Records in brief, one below the other; the first few, and all of them when asked for. */
export function RecordList({ label, items, empty, atFirst = 5 }: RecordListProps): ReactNode {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (items.length === 0) return <div className={styles['empty']}>{empty}</div>;
  return (
    <div className={styles['list']}>
      <ul aria-label={label}>
        {(all ? items : items.slice(0, atFirst)).map(({ key, name, mark, detail, figure }) => (
          <li key={key}>
            <span className={styles['name']}>
              {name}
              {mark !== undefined && <span>{mark}</span>}
            </span>
            {figure !== undefined && <span className={styles['figure']}>{figure}</span>}
            {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
          </li>
        ))}
      </ul>
      {!all && items.length > atFirst && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t('data.all', { count: items.length })}
        </Button>
      )}
    </div>
  );
}
