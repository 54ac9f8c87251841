import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { WhyThisNumber } from '@/components/decision/why-this-number';
import { DateText } from '@/components/figures/date-text';
import { FormRefusal } from '@/components/form/form-refusal';
import type { PriceAsOfInput } from '@/gql/graphql';
import { PriceAsOfDocument } from './price-as-of-document';
import styles from './price-as-of.module.css';

interface PriceAnswerProps {
  readonly input: PriceAsOfInput;
  readonly document: unknown;
}

/** What would be charged, by the table in force on the day, with its derivation. */
export function PriceAnswer({ input, document }: PriceAnswerProps): ReactNode {
  const { t } = useTranslation('prices');
  const [{ data, error, fetching }, again] = useQuery({
    query: PriceAsOfDocument,
    variables: { input },
    requestPolicy: 'network-only',
  });
  if (error !== undefined) return <FaultState error={error} onRetry={again} />;
  const answer = data?.priceAsOf;
  if (answer === undefined) return null;
  const { decision, userErrors, inForceFrom, inForceTo } = answer;
  return (
    <section className={styles['answer']} aria-label={t('answer')} aria-busy={fetching}>
      {decision !== null && <WhyThisNumber decision={decision} document={document} />}
      {decision === null && <FormRefusal errors={userErrors} />}
      {inForceFrom !== null && (
        <p className={styles['period']}>
          {t('inForce')} <DateText value={inForceFrom} />
          {' – '}
          {inForceTo === null ? t('open') : <DateText value={inForceTo} />}
        </p>
      )}
    </section>
  );
}
