import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { PageMessage } from '@/components/page/page-message';
import type { KeptInput } from '@/lib/forms/use-kept-input';
import { BuilderDataDocument, QuoteSourceDocument } from './builder-documents';
import { QuoteForm } from './quote-form';
import type { QuoteValues } from './quote-values';

interface QuoteBuilderProps {
  readonly customerId: string;
  /** The licence that the first line is for, where a link says so. */
  readonly licenceId: string | undefined;
  /** The quote that it begins with, where there is one. */
  readonly sourceId: string | undefined;
  /** Whether it is that quote's next revision. */
  readonly revises: boolean;
  readonly onUnsaved: () => void;
  /** What was typed for this customer before a reload. */
  readonly kept: KeptInput<QuoteValues>;
}

const context = { additionalTypenames: ['Customer', 'Licence', 'RateTable', 'Settings'] };
const sourceContext = { additionalTypenames: ['Quote'] };

/** The builder once the customer is chosen, with what it needs; says what to do where something is lacking. */
export function QuoteBuilder(props: QuoteBuilderProps): ReactNode {
  const { customerId, licenceId, sourceId, revises, onUnsaved, kept } = props;
  const { t } = useTranslation('quotes');
  const [{ data, error }, again] = useQuery({
    query: BuilderDataDocument,
    variables: { customerId },
    context,
  });
  const [source, readSource] = useQuery({
    query: QuoteSourceDocument,
    variables: { id: sourceId ?? '' },
    pause: sourceId === undefined,
    context: sourceContext,
  });
  const failed = error ?? source.error;
  if (data === undefined || (sourceId !== undefined && source.data === undefined)) {
    if (failed === undefined) return <PageLoading />;
    return (
      <FaultState
        error={failed}
        onRetry={() => {
          again({ requestPolicy: 'network-only' });
          if (sourceId !== undefined) readSource({ requestPolicy: 'network-only' });
        }}
      />
    );
  }
  const { customer, rateTableInForce: inForce, rateTables, settings } = data;
  if (customer === null)
    return <PageMessage title={t('build.missing.title')} text={t('build.missing.text')} />;
  if (inForce === null)
    return <PageMessage title={t('build.noTable.title')} text={t('build.noTable.text')} />;
  if (customer.licences.length === 0 && customer.sites.length === 0) {
    return (
      <PageMessage
        title={t('build.noLicences.title', { name: customer.name })}
        text={t('build.noLicences.text')}
      >
        <Link to="/customers/$customerId" params={{ customerId }}>
          {t('build.noLicences.open')}
        </Link>
      </PageMessage>
    );
  }
  return (
    <QuoteForm
      customer={customer}
      licenceId={licenceId}
      inForce={inForce}
      published={rateTables.nodes}
      limits={settings}
      source={source.data?.quote ?? null}
      revises={revises && Boolean(source.data?.quote)}
      onUnsaved={onUnsaved}
      kept={kept}
    />
  );
}
