import type { ReactNode } from 'react';
import { useSheet } from './sheet-context';
import styles from './sheet.module.css';

interface ScrollAreaProps {
  readonly label: string;
  /** JSON Pointer of what is inside, to jump to. */
  readonly cell?: string;
  readonly children: ReactNode;
}

/** Holds a table that may be wider than the page; reachable by keyboard where it has no fields of its own. */
export function ScrollArea({ label, cell, children }: ScrollAreaProps): ReactNode {
  const { editor } = useSheet();
  return (
    <div
      className={styles['scroll']}
      role="region"
      aria-label={label}
      data-cell={cell}
      tabIndex={editor === null ? 0 : -1}
    >
      {children}
    </div>
  );
}
