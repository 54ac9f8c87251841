import type { ReactNode } from 'react';
import { useSheet } from './sheet-context';
import styles from './sheet.module.css';

interface FigureTableProps {
  readonly caption: string;
  readonly children: ReactNode;
}

/** A table with figures in it: a grid of cells to be chosen and typed in where it is a draft. */
export function FigureTable({ caption, children }: FigureTableProps): ReactNode {
  const { editor } = useSheet();
  return (
    <table
      className={styles['table']}
      role={editor === null ? undefined : 'grid'}
      aria-multiselectable={editor === null ? undefined : true}
      data-units={editor === null ? undefined : 'heading'}
    >
      <caption className="visually-hidden">{caption}</caption>
      {children}
    </table>
  );
}
