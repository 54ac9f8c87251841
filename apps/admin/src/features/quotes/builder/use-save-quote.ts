import { useNavigate } from '@tanstack/react-router';
import type { FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormAction } from '@/components/form/use-form-action';
import { useNotice } from '@/components/page/notice';
import type { UserError } from '@/lib/api/fragments';
import { useIdempotencyKey } from '@/lib/forms/use-idempotency-key';
import { withoutBlanks } from '@/lib/forms/without-blanks';
import { CreateQuoteDocument, ReviseQuoteDocument, type QuoteSource } from './builder-documents';
import { discountInput, offerInputs, type QuoteValues } from './quote-values';

interface SaveQuote {
  /** Saves it and goes on to its page. */
  readonly save: (values: QuoteValues) => Promise<void>;
  readonly busy: boolean;
  readonly errors: readonly UserError[];
  readonly fault: string | null;
  readonly clear: () => void;
}

/** Saves a quote: a new one, or the next revision of one. */
export function useSaveQuote(
  form: FormInstance<QuoteValues>,
  customerId: string,
  revised: QuoteSource | null,
  onSaved: () => void,
): SaveQuote {
  const { t } = useTranslation('quotes');
  const create = useFormAction(form, CreateQuoteDocument);
  const revise = useFormAction(form, ReviseQuoteDocument);
  const { keyFor } = useIdempotencyKey();
  const navigate = useNavigate();
  const notice = useNotice();
  const { busy, errors, fault, clear } = revised === null ? create : revise;

  async function submit(values: QuoteValues): Promise<{ id: string; number: string } | null> {
    const { rateTableId, validUntil, note } = values;
    const discount = discountInput(values.discount);
    const content = {
      ...withoutBlanks({ rateTableId, validUntil: validUntil ?? '', note: note ?? '' }),
      ...offerInputs(values),
      ...(discount && { discount }),
    };
    if (revised === null) {
      const input = { customerId, ...content };
      const done = await create.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
      return done?.quote ?? null;
    }
    const input = { quoteId: revised.id, expectedVersion: revised.version, ...content };
    const done = await revise.submit({ input: { ...input, idempotencyKey: keyFor(input) } });
    return done?.quote ?? null;
  }

  async function save(values: QuoteValues): Promise<void> {
    const quote = await submit(values);
    if (quote === null) return;
    onSaved();
    notice(t(revised === null ? 'build.saved' : 'build.revised', { number: quote.number }));
    await navigate({ to: '/quotes/$quoteId', params: { quoteId: quote.id }, ignoreBlocker: true });
  }

  return { save, busy, errors, fault, clear };
}
