import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '@/components/page/section';
import type { BuilderLicence } from './builder-documents';
import { QuoteLine } from './quote-line';
import type { LineValues } from './quote-values';
import type { QuotePreview } from './use-quote-preview';
import styles from '../quotes.module.css';

interface QuoteLinesProps {
  readonly licences: readonly BuilderLicence[];
  readonly plans: readonly string[];
  readonly document: unknown;
  readonly preview: QuotePreview;
}

/** The lines of a quote that is being built. */
export function QuoteLines({ licences, plans, document, preview }: QuoteLinesProps): ReactNode {
  const { t } = useTranslation('quotes');
  const form = Form.useFormInstance<{ lines: readonly LineValues[] }>();

  /** The next line is for a licence that has none yet, on the terms of the last. */
  function nextLine(): LineValues {
    const lines = form.getFieldValue('lines') as readonly LineValues[];
    const free = licences.find(({ id }) => !lines.some(({ licenceId }) => licenceId === id));
    const last = lines.at(-1);
    return { plan: last?.plan ?? 'FULL', years: last?.years ?? 1, ...(free && { licenceId: free.id }) };
  }

  return (
    <Section title={t('build.lines')}>
      <Form.List name="lines">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <QuoteLine
                key={key}
                name={name}
                licences={licences}
                plans={plans}
                document={document}
                preview={preview}
                onRemove={() => remove(name)}
              />
            ))}
            {licences.length > 0 && (
              <Button type="dashed" block onClick={() => add(nextLine())}>
                {t('build.add')}
              </Button>
            )}
            {licences.length === 0 && <p className={styles['hint']}>{t('build.noOwnLicences')}</p>}
          </>
        )}
      </Form.List>
    </Section>
  );
}
