import { todayInShanghai } from '@/lib/format/dates';
import type { QuoteSource } from './builder-documents';
import type { AgreedValues, DiscountValues, QuoteValues, SoldValues, TrainingValues } from './quote-values';

type SourceItem = QuoteSource['items'][number];

/** The form's values that offer what another quote offers. A new quote begins anew in time, a revision stays where it was. */
export function sourceValues(source: QuoteSource, revises: boolean): Partial<QuoteValues> {
  const today = todayInShanghai();
  const kept = (day: string | null): { startsOn?: string } => (revises && day ? { startsOn: day } : {});
  const itemsOf = (kind: SourceItem['kind']): readonly SourceItem[] =>
    source.items.filter((item) => item.kind === kind);
  return {
    lines: source.lines.map(({ licence, plan, years, startsOn }) => ({
      licenceId: licence.id,
      plan,
      years,
      ...kept(startsOn),
    })),
    licences: itemsOf('LICENCE').map((item) => soldOf(item, today)),
    training: itemsOf('TRAINING').map(trainingOf),
    caseByCase: itemsOf('CASE_BY_CASE').map(agreedOf),
    discount: discountOf(source),
    ...(source.note !== null && { note: source.note }),
    ...(revises && source.validUntil >= today && { validUntil: source.validUntil }),
    ...(revises && { rateTableId: source.rateTable.id }),
  };
}

const forOf = ({ licence, licenceItem }: SourceItem): { licenceId?: string } => {
  if (licence !== null) return { licenceId: licence.id };
  return licenceItem === null ? {} : { licenceId: `item:${licenceItem}` };
};

const soldOf = (item: SourceItem, today: string): SoldValues => ({
  product: item.product,
  edition: item.edition,
  siteId: item.site.id,
  priceFen: item.amountFen,
  ...(item.operators !== null && { operators: item.operators }),
  ...(item.deliverOn !== null && item.deliverOn >= today && { deliverOn: item.deliverOn }),
});

const trainingOf = (item: SourceItem): TrainingValues => ({ ...forOf(item), days: item.days });

const agreedOf = (item: SourceItem): AgreedValues => ({
  ...forOf(item),
  ...(item.work !== null && { work: item.work }),
  ...(item.description !== null && { description: item.description }),
  ...(item.agreementReference !== null && { agreementReference: item.agreementReference }),
  priceFen: item.amountFen,
  file: item.attachedFile,
});

function discountOf({ discountFen, discountPercent, discountReason }: QuoteSource): DiscountValues {
  if (discountFen === 0) return {};
  const reason = { reason: discountReason ?? '' };
  return discountPercent === null
    ? { as: 'AMOUNT', amountFen: discountFen, ...reason }
    : { as: 'PERCENT', percent: discountPercent, ...reason };
}
