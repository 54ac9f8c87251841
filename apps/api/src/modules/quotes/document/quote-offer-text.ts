import { allowanceOf } from 'policy';
import { filled } from '../../../documents/filled.js';
import type { Language } from '../../../graphql/messages/index.js';
import { quoteDocumentWords } from './quote-document-words.js';
import type { PaperItem, PaperLine, QuoteOnPaper } from './quote-on-paper.js';

/** An annual plan as it is printed: what it is, of which licence, when, and what a year includes. */
export function lineText(line: PaperLine, { document }: QuoteOnPaper['table'], language: Language): string {
  const words = quoteDocumentWords[language];
  const { plan, product, edition, startsOn, endsOn } = line;
  const services = document.annualPlans.find(({ code }) => code === plan)?.services ?? [];
  const clause = services.includes('ON_SITE_SUPPORT') ? '6' : '7';
  const included = services.flatMap((service) => {
    const allowance = allowanceOf(document, { service, product, edition });
    return allowance === null ? [] : [filled(words.yearly, { service: words.services[service], allowance })];
  });
  return [
    `${filled(words.plan, { plan: words.plans[plan] ?? plan })} · ${filled(words.clause, { clause })}`,
    `${line.productName} · ${words.editions[edition]}`,
    // By itself: within a line it would be broken at its hyphens.
    filled(words.serial, { serial: line.serial }),
    filled(words.period, { from: startsOn, to: endsOn }),
    included.join(' · '),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** An item as it is printed: what it is, of which licence, and what was agreed. */
export function itemText(item: PaperItem, language: Language): string {
  const words = quoteDocumentWords[language];
  const { kind, productName, edition, serial, operators, deliverOn, work, description } = item;
  const what =
    kind === 'LICENCE'
      ? words.licence
      : kind === 'TRAINING'
        ? `${words.training} · ${filled(words.clause, { clause: '5' })}`
        : `${work === null ? '' : words.works[work]} · ${filled(words.clause, { clause: work === 'SECONDARY_DEVELOPMENT' ? '11' : '12' })}`;
  const product = [
    productName,
    words.editions[edition],
    operators && filled(words.operators, { count: operators }),
    deliverOn && filled(words.deliverOn, { date: deliverOn }),
  ].filter((text) => typeof text === 'string' && text !== '');
  const agreement =
    item.agreementReference && filled(words.agreement, { reference: item.agreementReference });
  const agreed = [description, agreement].filter((text) => typeof text === 'string' && text !== '');
  const licence = serial ? filled(words.serial, { serial }) : '';
  return [what, product.join(' · '), licence, agreed.join(' · ')].filter((text) => text !== '').join('\n');
}
