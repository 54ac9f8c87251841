import { CommentOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import type { ReactNode } from 'react';
import { CommentList } from '@/components/cell-path/comment-list';
import type { CellComment } from '@/lib/api/use-cell-comments';
import { useSheet } from './sheet-context';
import styles from './figure.module.css';

/** Opens what was noted on a figure of a table that is only read. */
export function CommentMark({ comments }: { readonly comments: readonly CellComment[] }): ReactNode {
  const { t } = useSheet();
  if (comments.length === 0) return null;
  return (
    <Popover trigger={['hover', 'click']} content={<CommentList comments={comments} />}>
      <button
        type="button"
        className={styles['mark']}
        aria-label={t('comment.count', { count: comments.length })}
      >
        <CommentOutlined />
      </button>
    </Popover>
  );
}
