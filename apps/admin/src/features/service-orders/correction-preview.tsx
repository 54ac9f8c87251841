import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Money } from '@/components/figures/money';
import { graphql } from '@/gql';
import type { PreviewCauseCorrectionInput } from '@/gql/graphql';
import { formatFenDifference } from '@/lib/format/money';
import { outcomeWords } from './outcome';
import styles from './service-preview.module.css';

const PreviewCauseCorrectionDocument = graphql(`
  query PreviewCauseCorrection($input: PreviewCauseCorrectionInput!) {
    previewCauseCorrection(input: $input) {
      orders {
        serviceOrder {
          id
          number
          totalFen
        }
        decision {
          ...DecisionParts
        }
        drawnDifference
        differenceFen
      }
      differenceFen
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** What a corrected cause comes to: the service itself, then the later ones that are decided afresh with it. */
export function CorrectionPreview(input: PreviewCauseCorrectionInput): ReactNode {
  const { t } = useTranslation('service-orders');
  const [{ data, error }, again] = useQuery({
    query: PreviewCauseCorrectionDocument,
    variables: { input },
    requestPolicy: 'network-only',
  });
  if (data === undefined)
    return error === undefined ? (
      <PageLoading />
    ) : (
      <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
    );
  const { orders, differenceFen, userErrors } = data.previewCauseCorrection;
  return (
    <section className={styles['panel']} aria-label={t('correct.preview')}>
      <h3 className={styles['subtitle']}>{t('correct.preview')}</h3>
      <ul className={styles['refusals']}>
        {userErrors.map(({ code, message, clause }) => (
          <li key={code} role="alert">
            {message} <ClauseTag clause={clause} />
          </li>
        ))}
      </ul>
      <ul className={styles['lines']}>
        {orders.map(({ serviceOrder: { id, number, totalFen }, decision, differenceFen: by }) => (
          <li key={id}>
            <span>
              {number}: <Money fen={totalFen} /> → {outcomeWords(t, decision)}
            </span>
            <span>{formatFenDifference(by)}</span>
          </li>
        ))}
      </ul>
      {differenceFen !== null && (
        <p>
          <b>{t('correct.difference', { amount: formatFenDifference(differenceFen) })}</b>
        </p>
      )}
    </section>
  );
}
