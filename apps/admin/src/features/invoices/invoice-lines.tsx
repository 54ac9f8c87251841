import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WhyButton } from '@/components/decision/why-button';
import { ClauseTag } from '@/components/figures/clause-tag';
import { Code } from '@/components/figures/code';
import { Money } from '@/components/figures/money';
import { graphql } from '@/gql';
import type { InvoiceLineDetailFragment } from '@/gql/graphql';
import { formatDate } from '@/lib/format/dates';
import { formatFen } from '@/lib/format/money';
import { currentLanguage } from '@/lib/i18n/i18n';
import styles from './invoice-paper.module.css';

graphql(`
  fragment InvoiceLineDetail on InvoiceLine {
    id
    position
    kind
    quantity
    unitFen
    amountFen
    taxPercent
    netFen
    taxFen
    creditableFen
    clause
    charge {
      id
      dueOn
      servedOn
      licence {
        id
        productName
        serial
      }
      contract {
        id
        number
      }
      serviceOrder {
        id
        number
      }
    }
    decision {
      ...DecisionParts
    }
  }
`);

/** The lines of an invoice, each opening where its number comes from. */
export function InvoiceLines({ lines }: { readonly lines: readonly InvoiceLineDetailFragment[] }): ReactNode {
  const { t } = useTranslation('invoices');
  const taxed = lines.some(({ taxPercent }) => taxPercent !== null);
  return (
    <div className={styles['scroll']} role="region" aria-label={t('line.table')} tabIndex={0}>
      <table className={styles['lines']}>
        <caption className="visually-hidden">{t('line.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('line.position')}</th>
            <th scope="col">{t('line.item')}</th>
            <th scope="col" data-figure>
              {t('line.unit')}
            </th>
            <th scope="col" data-figure>
              {t('line.quantity')}
            </th>
            {taxed && <TaxHeads />}
            <th scope="col" data-figure>
              {t('line.amount')}
            </th>
            <th scope="col" className={styles['why']}>
              {t('line.why')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <LineRow key={line.id} line={line} taxed={taxed} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TaxHeads(): ReactNode {
  const { t } = useTranslation('invoices');
  return (
    <>
      <th scope="col" data-figure>
        {t('line.net')}
      </th>
      <th scope="col" data-figure>
        {t('line.percent')}
      </th>
      <th scope="col" data-figure>
        {t('line.tax')}
      </th>
    </>
  );
}

interface LineRowProps {
  readonly line: InvoiceLineDetailFragment;
  readonly taxed: boolean;
}

function LineRow({ line, taxed }: LineRowProps): ReactNode {
  const { t } = useTranslation('words');
  const { position, kind, clause, charge, quantity, unitFen, amountFen, decision } = line;
  return (
    <tr>
      <td>{position}</td>
      <td>
        <b>{t(`charge.${kind}`)}</b> <ClauseTag clause={clause} />
        <span className={styles['detail']}>
          {charge.licence.productName} · <Code>{charge.licence.serial}</Code> · <Origin charge={charge} />
        </span>
      </td>
      <td data-figure>
        <Money fen={unitFen} />
      </td>
      <td data-figure>{quantity}</td>
      {taxed && <TaxCells line={line} />}
      <td data-figure>
        <Money fen={amountFen} />
      </td>
      <td className={styles['why']}>
        <WhyButton decision={decision} of={`${t(`charge.${kind}`)} ${formatFen(amountFen)}`} />
      </td>
    </tr>
  );
}

function TaxCells({
  line: { netFen, taxPercent, taxFen },
}: {
  readonly line: InvoiceLineDetailFragment;
}): ReactNode {
  return (
    <>
      <td data-figure>
        <Money fen={netFen} />
      </td>
      <td data-figure>{taxPercent === null ? '—' : `${taxPercent}%`}</td>
      <td data-figure>
        <Money fen={taxFen} />
      </td>
    </>
  );
}

function Origin({ charge }: { readonly charge: InvoiceLineDetailFragment['charge'] }): ReactNode {
  const { t } = useTranslation('invoices');
  const { serviceOrder, contract, servedOn, dueOn } = charge;
  const language = currentLanguage();
  if (serviceOrder !== null) {
    return (
      <>
        <Link to="/service-orders/$serviceOrderId" params={{ serviceOrderId: serviceOrder.id }}>
          <Code>{serviceOrder.number}</Code>
        </Link>{' '}
        <span className={styles['whole']}>
          {t('servedOn', { date: formatDate(servedOn ?? dueOn, language) })}
        </span>
      </>
    );
  }
  return (
    <>
      {contract !== null && (
        <Link to="/contracts/$contractId" params={{ contractId: contract.id }}>
          <Code>{contract.number}</Code>
        </Link>
      )}{' '}
      <span className={styles['whole']}>{t('dueFrom', { date: formatDate(dueOn, language) })}</span>
    </>
  );
}
