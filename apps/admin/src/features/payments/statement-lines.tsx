import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { DataTable } from '@/components/data/data-table';
import { FormRefusal } from '@/components/form/form-refusal';
import { Section, Sections } from '@/components/page/section';
import type { StatementEncoding, StatementLineFragment } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';
import { ImportDialog } from './import-dialog';
import { PreviewBankStatementDocument } from './payment-documents';
import { useStatementColumns } from './statement-columns';
import type { StatementFile } from './statement-file';
import styles from './payments.module.css';

/** Lines that a person may choose to record: they have an invoice that bears them. */
const choosable = new Set<StatementLineFragment['state']>(['MATCHED', 'PARTIAL', 'SUGGESTED']);

interface StatementLinesProps {
  readonly file: StatementFile;
  readonly forget: () => void;
}

/** What the file pays, those that are sure chosen at first, and the rest with the reason. */
export function StatementLines({ file, forget }: StatementLinesProps): ReactNode {
  const [{ data, error }, again] = useQuery({
    query: PreviewBankStatementDocument,
    variables: { input: { file: file.base64 } },
    requestPolicy: 'network-only',
  });
  const retry = (): void => again({ requestPolicy: 'network-only' });
  if (data === undefined)
    return error === undefined ? <PageLoading /> : <FaultState error={error} onRetry={retry} />;
  const { userErrors } = data.previewBankStatement;
  if (userErrors.length > 0) return <FormRefusal errors={userErrors} />;
  return <Lines preview={data.previewBankStatement} file={file} forget={forget} reread={retry} />;
}

interface LinesProps extends StatementLinesProps {
  readonly preview: {
    readonly encoding: StatementEncoding | null;
    readonly matchedCount: number;
    readonly matchedFen: number;
    readonly lines: readonly StatementLineFragment[];
  };
  readonly reread: () => void;
}

function Lines({ preview, file, forget, reread }: LinesProps): ReactNode {
  const { t } = useTranslation('payments');
  const { lines, matchedCount, matchedFen, encoding } = preview;
  const fitting = useMemo(() => lines.filter(({ state }) => choosable.has(state)), [lines]);
  const rest = lines.filter(({ state }) => !choosable.has(state));
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(fitting.filter(({ state }) => state === 'MATCHED').map(({ row }) => row)),
  );
  const [asks, setAsks] = useState(false);
  const columns = useStatementColumns();
  const navigate = useNavigate();
  const taken = fitting.filter(({ row }) => chosen.has(row));

  function done(bankImportId: string): void {
    forget();
    setAsks(false);
    void navigate({ to: '/payments/imports/$bankImportId', params: { bankImportId } });
  }

  return (
    <>
      <p role="status" className={styles['found']}>
        {t('matched', { count: matchedCount, amount: formatFen(matchedFen), lines: lines.length })}{' '}
        <span className={styles['quiet']}>{encoding !== null && t(`file.encoding.${encoding}`)}</span>
      </p>
      <Sections>
        <Section
          title={t('fitting')}
          count={fitting.length}
          actions={
            <Button type="primary" disabled={taken.length === 0} onClick={() => setAsks(true)}>
              {t('store', { count: taken.length })}
            </Button>
          }
        >
          <DataTable
            label={t('fitting')}
            columns={columns}
            rows={fitting}
            rowKey={({ row }) => String(row)}
            onRetry={reread}
            empty={t('fittingNone')}
            selection={{
              selectedRowKeys: taken.map(({ row }) => String(row)),
              onChange: (keys) => setChosen(new Set(keys.map(Number))),
              getTitleCheckboxProps: () => ({ 'aria-label': t('selectAll') }),
              getCheckboxProps: ({ row }) => ({ 'aria-label': t('select', { row }) }),
            }}
          />
        </Section>
        <Section title={t('rest')} count={rest.length}>
          <DataTable
            label={t('rest')}
            columns={columns}
            rows={rest}
            rowKey={({ row }) => String(row)}
            onRetry={reread}
            empty={t('restNone')}
          />
        </Section>
      </Sections>
      {asks && (
        <ImportDialog
          file={file}
          lines={taken}
          onDone={done}
          onRefused={reread}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}
