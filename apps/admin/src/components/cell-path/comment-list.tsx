import type { ReactNode } from 'react';
import type { CellComment } from '@/lib/api/use-cell-comments';
import { DateText } from '@/components/figures/date-text';
import styles from './comment-list.module.css';

/** What was noted on a cell: by whom, and when. */
export function CommentList({ comments }: { readonly comments: readonly CellComment[] }): ReactNode {
  if (comments.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {comments.map(({ id, text, createdAt, createdBy }) => (
        <li key={id}>
          <p>{text}</p>
          <span>
            {createdBy.name} · <DateText value={createdAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
