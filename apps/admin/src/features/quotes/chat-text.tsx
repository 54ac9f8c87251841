import { Button, Input, Modal } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '@/components/page/use-return-focus';
import { formatDate } from '@/lib/format/dates';
import { formatFen } from '@/lib/format/money';
import { currentLanguage } from '@/lib/i18n/i18n';
import type { QuoteOnPage } from './quote-document';
import { useOfferNames } from './use-offer-names';

interface ChatTextProps {
  readonly quote: QuoteOnPage;
  readonly onClose: () => void;
}

/** The quote as a text that is pasted into a chat with the customer. */
export function ChatText({ quote, onClose }: ChatTextProps): ReactNode {
  const { t } = useTranslation(['quotes', 'app']);
  const text = useChatText(quote);
  const [copied, setCopied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useReturnFocus();

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without the clipboard the text is chosen, so that a key copies it.
      field.current?.focus();
      field.current?.select();
    }
  }

  return (
    <Modal
      open
      title={t('send.chatTitle')}
      onCancel={onClose}
      closable={{ 'aria-label': t('app:form.close') }}
      footer={
        <Button type="primary" onClick={() => void copy()}>
          {t(copied ? 'send.copied' : 'send.copy')}
        </Button>
      }
    >
      <Input.TextArea
        ref={(input) => {
          field.current = input?.resizableTextArea?.textArea ?? null;
        }}
        aria-label={t('send.chat')}
        value={text}
        readOnly
        autoSize={{ minRows: 6, maxRows: 18 }}
      />
    </Modal>
  );
}

function useChatText(quote: QuoteOnPage): string {
  const { t } = useTranslation(['quotes', 'words']);
  const names = useOfferNames();
  const language = currentLanguage();
  const { number, customer, validUntil, discountFen, totalFen, note } = quote;
  const lines = quote.lines.map(({ licence, plan, years, startsOn, endsOn, amountFen }) =>
    t('chat.line', {
      product: licence.productName,
      edition: t(`words:edition.${licence.edition}`),
      plan: names.plan(plan),
      years: t('page.years', { count: years }),
      from: formatDate(startsOn, language),
      to: formatDate(endsOn, language),
      amount: formatFen(amountFen),
    }),
  );
  const items = quote.items.map((item) =>
    t('chat.item', {
      product: item.productName,
      what: names.item(item),
      amount: formatFen(item.amountFen),
    }),
  );
  return [
    t('chat.head', { customer: customer.name, number }),
    ...[...lines, ...items].map((line, index) => `${index + 1}. ${line}`),
    ...(discountFen > 0 ? [t('chat.discount', { amount: formatFen(discountFen) })] : []),
    t('chat.total', { amount: formatFen(totalFen) }),
    t('chat.valid', { date: formatDate(validUntil, language) }),
    ...(note === null ? [] : [note]),
  ].join('\n');
}
