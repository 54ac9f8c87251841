import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import styles from './notice.module.css';

const shownForMs = 5000;
const NoticeContext = createContext<(text: string) => void>(() => {});

/** Shows short confirmations at the foot of the page, and speaks them. Refusals stand beside their form instead. */
export function NoticeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [notice, setNotice] = useState<{ readonly text: string } | null>(null);
  const show = useCallback((text: string) => setNotice({ text }), []);
  useEffect(() => {
    if (notice === null) return undefined;
    const timer = setTimeout(() => setNotice(null), shownForMs);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <NoticeContext value={show}>
      {children}
      <div role="status" className={styles['place']}>
        {notice !== null && <div className={styles['notice']}>{notice.text}</div>}
      </div>
    </NoticeContext>
  );
}

/** Gives the way to say that something was done. */
export const useNotice = (): ((text: string) => void) => useContext(NoticeContext);
