import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DocumentMenu } from '@/components/export/document-menu';
import { ButtonLink } from '@/components/link/button-link';
import { useSession } from '@/lib/session/session';
import { AcceptQuote } from './accept-quote';
import { ChatText } from './chat-text';
import { LoseQuote } from './lose-quote';
import type { QuoteOnPage } from './quote-document';

interface QuoteActionsProps {
  readonly quote: QuoteOnPage;
  readonly onReload: () => void;
}

/** What can be done with a quote where it stands: sent on, accepted, revised, cloned, given up. */
export function QuoteActions({ quote, onReload }: QuoteActionsProps): ReactNode {
  const { t } = useTranslation('quotes');
  const maySell = useSession().may('SALES', 'ADMIN');
  const isOpen = quote.status === 'SENT' || quote.status === 'EXPIRED';
  const source = { customerId: quote.customer.id, from: quote.id };
  return (
    <>
      <SendMenu quote={quote} />
      {maySell && (
        <ButtonLink to="/quotes/new" search={source}>
          {t('page.clone')}
        </ButtonLink>
      )}
      {maySell && <LoseQuote quote={quote} possible={isOpen} onReload={onReload} />}
      {maySell && isOpen && (
        <ButtonLink
          primary={quote.status === 'EXPIRED'}
          to="/quotes/new"
          search={{ ...source, revise: true }}
        >
          {t('page.revise')}
        </ButtonLink>
      )}
      {maySell && <AcceptQuote quote={quote} possible={quote.status === 'SENT'} onReload={onReload} />}
    </>
  );
}

/** The quote as a file in either language, or as a text to paste into a chat. */
function SendMenu({ quote }: { readonly quote: QuoteOnPage }): ReactNode {
  const { t } = useTranslation('quotes');
  const [chatting, setChatting] = useState(false);
  return (
    <>
      <DocumentMenu
        of="quotes"
        id={quote.id}
        label={t('send.button')}
        more={[{ key: 'chat', label: t('send.chat'), onClick: () => setChatting(true) }]}
      />
      {chatting && <ChatText quote={quote} onClose={() => setChatting(false)} />}
    </>
  );
}
