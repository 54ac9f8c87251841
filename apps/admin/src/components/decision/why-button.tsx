import { Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import type { DecisionView } from './decision-view';
import { WhyThisNumber } from './why-this-number';

interface WhyButtonProps {
  readonly decision: DecisionView;
  /** What the number is of, for the reader of the screen: "¥300.00". */
  readonly of: string;
  /** The rate table's document, where the page has it; else it is read when this is opened. */
  readonly document?: unknown;
}

/** Opens the derivation of a number beside the page: the way from every charge to its 'why'. */
export function WhyButton({ decision, of, document }: WhyButtonProps): ReactNode {
  const { t } = useTranslation('decision');
  const { t: app } = useTranslation('app');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="link" size="small" aria-label={`${t('title')}: ${of}`} onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('title')}
        size={480}
        closable={{ 'aria-label': app('form.close') }}
        destroyOnHidden
      >
        {document === undefined ? (
          <WithDocument decision={decision} />
        ) : (
          <WhyThisNumber decision={decision} document={document} />
        )}
      </Drawer>
    </>
  );
}

/** Names the cells by their products once the table is here; the derivation does not wait for it. */
function WithDocument({ decision }: { readonly decision: DecisionView }): ReactNode {
  const document = useRateTableDocument(decision.rateTable.id);
  return <WhyThisNumber decision={decision} document={document} />;
}
