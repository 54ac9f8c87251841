import { createContext, useId, type ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** How many it lists. */
  readonly count?: number;
  /** How many it would list at most: where it lists as many, there may be more. */
  readonly atMost?: number;
  /** The section's own buttons. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The title of the section that something stands in; null outside. What bears the same name is no landmark of its own. */
export const SectionTitle = createContext<string | null>(null);

/** A titled part of a page, a landmark by its title. */
export function Section({ title, count = 0, atMost = Infinity, actions, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['head']}>
        <h2 id={id} className={styles['title']}>
          {title}
        </h2>
        {count > 0 && <span className={styles['count']}>{count < atMost ? count : `${count}+`}</span>}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      <SectionTitle value={title}>{children}</SectionTitle>
    </section>
  );
}

/** Sections one below the other, where the page does not lay them out itself. */
export const Sections = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <div className={styles['sections']}>{children}</div>
);
