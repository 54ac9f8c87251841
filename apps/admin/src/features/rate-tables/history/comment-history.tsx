import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CellPath } from '@/components/cell-path/cell-path';
import { CommentList } from '@/components/cell-path/comment-list';
import { Section } from '@/components/page/section';
import type { Comments } from '../draft/comments';
import styles from './history-page.module.css';

interface CommentHistoryProps {
  readonly comments: Comments;
  readonly document: unknown;
}

/** All that was noted on the cells of a table, cell by cell, also where the figure stayed. */
export function CommentHistory({ comments, document }: CommentHistoryProps): ReactNode {
  const { t } = useTranslation('rate-desk');
  if (comments.all.length === 0) return null;
  const cells = [...new Set(comments.all.map(({ cell }) => cell))];
  return (
    <Section title={t('history.comments', { count: comments.all.length })}>
      <ul className={styles['comments']}>
        {cells.map((cell) => (
          <li key={cell}>
            <CellPath cell={cell} document={document} />
            <CommentList comments={comments.on(cell)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
