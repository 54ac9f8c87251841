import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Money } from '@/components/figures/money';
import { WhyButton } from '@/components/decision/why-button';
import { graphql } from '@/gql';
import type { PreviewTrainingInput } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';

const PreviewTrainingDocument = graphql(`
  query PreviewTraining($input: PreviewTrainingInput!) {
    previewTraining(input: $input) {
      decision {
        ...DecisionParts
      }
      includedDays
      prepaidDays
      totalFen
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** What a session would cost if it were held now, before anything is saved (clause 5). */
export function TrainingPreview({ input }: { readonly input: PreviewTrainingInput | null }): ReactNode {
  const { t } = useTranslation('training');
  const [{ data, error }, again] = useQuery({
    query: PreviewTrainingDocument,
    variables: { input: input ?? { licenceId: '', mode: 'ON_SITE', days: 1, trainees: 1 } },
    pause: input === null,
    requestPolicy: 'network-only',
  });
  if (input === null) return <p>{t('preview.incomplete')}</p>;
  if (data === undefined)
    return error === undefined ? (
      <PageLoading />
    ) : (
      <FaultState error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
    );
  const { decision, includedDays, prepaidDays, totalFen, userErrors } = data.previewTraining;
  const refused = userErrors.length > 0 || !decision?.error ? userErrors : [decision.error];
  return (
    <section aria-label={t('preview.title')} role="status">
      {refused.map(({ code, message, clause }) => (
        <p key={code}>
          {message} <ClauseTag clause={clause} />
        </p>
      ))}
      {totalFen !== null && (
        <p>
          <b>
            {t('preview.total')} <Money fen={totalFen} />
          </b>{' '}
          {t('preview.days', { included: includedDays ?? 0, prepaid: prepaidDays ?? 0 })}{' '}
          {decision && <WhyButton decision={decision} of={formatFen(totalFen)} />}
        </p>
      )}
    </section>
  );
}
