import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DataTable } from '@/components/data/data-table';
import { FaultState } from '@/components/data/fault-state';
import { PageLoading } from '@/components/data/page-loading';
import { WhyButton } from '@/components/decision/why-button';
import { DocumentMenu } from '@/components/export/document-menu';
import { ClauseTag } from '@/components/figures/clause-tag';
import { DateText } from '@/components/figures/date-text';
import { Money } from '@/components/figures/money';
import { Facts } from '@/components/page/facts';
import { PageHeader } from '@/components/page/page-header';
import { PageMessage } from '@/components/page/page-message';
import { Section } from '@/components/page/section';
import { graphql } from '@/gql';
import type { CreditNoteQuery } from '@/gql/graphql';
import { formatFen } from '@/lib/format/money';

const CreditNoteDocument = graphql(`
  query CreditNote($id: ID!) {
    creditNote(id: $id) {
      id
      number
      kind
      issuedOn
      reason
      totalFen
      netFen
      taxFen
      createdAt
      customer {
        id
        name
      }
      invoice {
        id
        number
      }
      createdBy {
        id
        name
      }
      reissues {
        id
        number
      }
      lines {
        id
        position
        kind
        clause
        amountFen
        taxPercent
        netFen
        taxFen
        invoiceLine {
          id
          amountFen
          decision {
            ...DecisionParts
          }
          charge {
            id
            licence {
              id
              productName
              serial
            }
          }
        }
      }
    }
  }
`);

const route = getRouteApi('/desk/credit-notes/$creditNoteId');

/** One credit note: why, of which invoice, and what it takes off each line. */
export function CreditNotePage(): ReactNode {
  const { t } = useTranslation('credit-notes');
  const { creditNoteId: id } = route.useParams();
  const [{ data, error }, again] = useQuery({ query: CreditNoteDocument, variables: { id } });
  if (data === undefined)
    return error === undefined ? (
      <PageLoading />
    ) : (
      <FaultState whole error={error} onRetry={() => again({ requestPolicy: 'network-only' })} />
    );
  if (data.creditNote !== null) return <CreditNote note={data.creditNote} />;
  return (
    <PageMessage whole title={t('missing')} text={t('missingText')}>
      <Link to="/credit-notes">{t('back')}</Link>
    </PageMessage>
  );
}

function CreditNote({ note }: { readonly note: NonNullable<CreditNoteQuery['creditNote']> }): ReactNode {
  const { t } = useTranslation(['credit-notes', 'finance', 'words', 'app']);
  const { number, kind, issuedOn, reason, totalFen, netFen, taxFen, customer, invoice, createdBy } = note;
  return (
    <>
      <PageHeader
        title={t('title', { number })}
        above={[
          <Link key="list" to="/credit-notes" activeOptions={{ exact: true }}>
            {t('app:nav.creditNotes')}
          </Link>,
        ]}
        mark={t(`finance:creditNoteKind.${kind}`)}
        record={{ type: 'CreditNote', id: note.id }}
        actions={<DocumentMenu of="credit-notes" id={note.id} />}
      />
      <Facts
        facts={[
          {
            label: t('column.invoice'),
            value: (
              <Link to="/invoices/$invoiceId" params={{ invoiceId: invoice.id }}>
                {invoice.number}
              </Link>
            ),
          },
          {
            label: t('column.customer'),
            value: (
              <Link to="/customers/$customerId" params={{ customerId: customer.id }}>
                {customer.name}
              </Link>
            ),
          },
          { label: t('column.issuedOn'), value: <DateText value={issuedOn} /> },
          { label: t('by'), value: createdBy.name },
          { label: t('column.total'), value: <Money fen={totalFen} /> },
          { label: t('net'), value: <Money fen={netFen} /> },
          { label: t('tax'), value: <Money fen={taxFen} /> },
          ...note.reissues.map((draft) => ({
            label: t('reissue'),
            value: (
              <Link to="/invoices/$invoiceId" params={{ invoiceId: draft.id }}>
                {draft.number ?? t('draft')}
              </Link>
            ),
          })),
          { label: t('column.reason'), value: reason, wide: true },
        ]}
      />
      <Section title={t('lines')}>
        <DataTable
          label={t('lines')}
          rows={note.lines}
          rowKey={({ id }) => id}
          onRetry={() => {}}
          empty={null}
          columns={[
            { key: 'position', title: t('column.position'), dataIndex: 'position', width: 56 },
            {
              key: 'item',
              title: t('column.item'),
              render: (_, line) => (
                <>
                  {t(`words:charge.${line.kind}`)} <ClauseTag clause={line.clause} />
                </>
              ),
            },
            {
              key: 'licence',
              title: t('column.licence'),
              render: (_, { invoiceLine: { charge } }) =>
                `${charge.licence.productName} · ${charge.licence.serial}`,
            },
            {
              key: 'net',
              title: t('net'),
              align: 'right',
              render: (_, line) => <Money fen={line.netFen} />,
            },
            {
              key: 'percent',
              title: t('column.percent'),
              align: 'right',
              render: (_, { taxPercent }) => (taxPercent === null ? '—' : `${taxPercent}%`),
            },
            {
              key: 'tax',
              title: t('tax'),
              align: 'right',
              render: (_, line) => <Money fen={line.taxFen} />,
            },
            {
              key: 'amount',
              title: t('column.amount'),
              align: 'right',
              render: (_, line) => <Money fen={line.amountFen} />,
            },
            {
              key: 'invoiced',
              title: t('column.invoiced'),
              align: 'right',
              render: (_, { invoiceLine }) => <Money fen={invoiceLine.amountFen} />,
            },
            {
              key: 'why',
              title: t('column.why'),
              render: (_, { kind: of, invoiceLine: { amountFen, decision } }) => (
                <WhyButton decision={decision} of={`${t(`words:charge.${of}`)} ${formatFen(amountFen)}`} />
              ),
            },
          ]}
        />
      </Section>
    </>
  );
}
