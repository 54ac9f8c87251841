import { useNavigate } from '@tanstack/react-router';
import { Button, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { Money } from '@/components/figures/money';
import { FormRefusal } from '@/components/form/form-refusal';
import { ChangedElsewhere, useChangedElsewhere } from '@/components/live/live-record';
import { useNotice } from '@/components/page/notice';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { graphql } from '@/gql';
import type { UserError } from '@/lib/api/fragments';
import { useAction } from '@/lib/api/use-action';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import type { QuoteOnPage } from './quote-document';
import styles from './quotes.module.css';

const AcceptQuoteDocument = graphql(`
  mutation AcceptQuote($input: AcceptQuoteInput!) {
    acceptQuote(input: $input) {
      contract {
        id
        number
        quote {
          id
          status
        }
        customer {
          id
        }
        charges {
          id
        }
        entitlements {
          id
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

interface AcceptQuoteProps {
  readonly quote: QuoteOnPage;
  /** Its dialog stays open where it no longer is. */
  readonly possible: boolean;
  /** Reads the quote again, after somebody else has changed it. */
  readonly onReload: () => void;
}

interface Said {
  readonly errors: readonly UserError[];
  readonly fault: string | null;
}

const nothing: Said = { errors: [], fault: null };

/** Accepts a quote after a confirmation, and goes on to the contract. */
export function AcceptQuote({ quote, possible, onReload }: AcceptQuoteProps): ReactNode {
  const { t } = useTranslation('quotes');
  const [open, setOpen] = useState(false);
  return (
    <>
      {possible && (
        <Button type="primary" onClick={() => setOpen(true)}>
          {t('page.accept')}
        </Button>
      )}
      {open && <AcceptDialog quote={quote} onReload={onReload} onClose={() => setOpen(false)} />}
    </>
  );
}

interface AcceptDialogProps extends Omit<AcceptQuoteProps, 'possible'> {
  readonly onClose: () => void;
}

function AcceptDialog({ quote, onReload, onClose }: AcceptDialogProps): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  useReturnFocus();
  const [said, setSaid] = useState(nothing);
  const [accept, busy] = useAction(AcceptQuoteDocument);
  const { keyFor } = useIdempotencyKey();
  const faultText = useFaultText();
  const navigate = useNavigate();
  const notice = useNotice();
  const changed = useChangedElsewhere();
  const [isDone, setDone] = useState(false);
  const standing = busy || isDone ? null : changed;

  function close(): void {
    onClose();
    if (said.errors.length > 0) onReload();
  }

  async function sign(): Promise<void> {
    const input = { quoteId: quote.id, expectedVersion: quote.version };
    const outcome = await accept({ input: { ...input, idempotencyKey: keyFor(input) } });
    if (outcome.status === 'FAILED') return setSaid({ errors: [], fault: faultText(outcome.error) });
    if (outcome.status === 'REFUSED') return setSaid({ errors: outcome.userErrors, fault: null });
    const { contract } = outcome.payload;
    if (contract === null) return undefined;
    setDone(true);
    notice(t('accept.done', { number: contract.number }));
    return navigate({ to: '/contracts/$contractId', params: { contractId: contract.id } });
  }

  return (
    <Modal
      open
      title={t('accept.title', { number: quote.number })}
      okText={t('accept.submit')}
      cancelText={t('app:form.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: standing !== null }}
      onOk={() => void sign()}
      onCancel={close}
      closable={{ 'aria-label': t('app:form.close') }}
    >
      <ChangedElsewhere standing={standing} closed />
      <p>{t('accept.text', { customer: quote.customer.name })}</p>
      <p className={styles['sum']}>
        <span>{t('accept.total')}</span> <Money fen={quote.totalFen} />
      </p>
      <FormRefusal errors={said.errors} fault={said.fault} />
    </Modal>
  );
}
