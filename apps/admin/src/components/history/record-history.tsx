import HistoryOutlined from '@ant-design/icons/HistoryOutlined';
import { Button } from 'antd';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordKind } from '@/gql/graphql';

const HistoryDrawer = lazy(() => import('./history-drawer'));

interface RecordHistoryProps {
  /** What the record is, as the API's audit names it. */
  readonly type: RecordKind;
  readonly id: string;
  /** What the record is called, where several stand on one page. */
  readonly of?: string;
}

/** A button for a record's page that opens who changed what of it and when, with before and after. */
export function RecordHistory({ type, id, of }: RecordHistoryProps): ReactNode {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        {...(of === undefined
          ? {}
          : { type: 'text', size: 'small', 'aria-label': `${t('data.history')}: ${of}` })}
        icon={<HistoryOutlined aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {of === undefined && t('data.history')}
      </Button>
      {open && (
        <Suspense>
          <HistoryDrawer type={type} id={id} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
