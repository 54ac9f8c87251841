import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { WhyButton } from '@/components/decision/why-button';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { formatFen, formatFenDifference } from '@/lib/format/money';
import { ImpactLinesDocument } from './impact-documents';
import styles from './impact-page.module.css';

const PAGE = 50;

interface ImpactLinesProps {
  readonly impactRunId: string;
  readonly customerId: string;
}

/** One customer's services and renewals: what each costs by both tables, and why. */
export function ImpactLines({ impactRunId, customerId }: ImpactLinesProps): ReactNode {
  const { t } = useTranslation(['impact', 'words', 'app']);
  const [skip, setSkip] = useState(0);
  const [{ data, error }, again] = useQuery({
    query: ImpactLinesDocument,
    variables: { id: impactRunId, customerId, skip },
  });
  if (error !== undefined) return <FaultState error={error} onRetry={again} />;
  if (data === undefined) return <PageLoading />;
  return (
    <div className={styles['scroll']} role="region" aria-label={t('lines')} tabIndex={0}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('on')}</th>
            <th scope="col" className={styles['left']}>
              {t('what')}
            </th>
            <th scope="col">{t('old')}</th>
            <th scope="col">{t('new')}</th>
            <th scope="col">{t('difference')}</th>
          </tr>
        </thead>
        <tbody>
          {data.impactLines.map((line, index) => (
            <tr key={index} data-same={line.differenceFen === 0}>
              <td>
                <DateText value={line.on} />
              </td>
              <th scope="row">
                {t(`source.${line.source}`)} · {line.licence.serial}
              </th>
              <td>
                <Money fen={line.oldFen} />
                <WhyButton decision={line.oldDecision} of={sayFen(line.oldFen)} />
              </td>
              <td>
                <Money fen={line.newFen} />
                <WhyButton decision={line.newDecision} of={sayFen(line.newFen)} />
              </td>
              <td>
                <b>{line.differenceFen === null ? '—' : formatFenDifference(line.differenceFen)}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles['pages']}>
        {skip > 0 && (
          <Button size="small" onClick={() => setSkip(skip - PAGE)}>
            {t('previous')}
          </Button>
        )}
        {data.impactLines.length === PAGE && (
          <Button size="small" onClick={() => setSkip(skip + PAGE)}>
            {t('app:data.more')}
          </Button>
        )}
      </p>
    </div>
  );
}

const sayFen = (fen: number | null): string => (fen === null ? '' : formatFen(fen));
