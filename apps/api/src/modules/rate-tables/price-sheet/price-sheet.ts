import { EDITIONS, REGIONS, type RateTable } from 'policy';
import { filled } from '../../../documents/filled.js';
import { PdfDocument } from '../../../documents/pdf-document.js';
import type { PrintedCell } from '../../../documents/printed-parts.js';
import type { Language } from '../../../graphql/messages/index.js';
import { wordOf } from '../workbook/workbook-words.js';
import { type PriceSheetWords, priceSheetWords } from './price-sheet-words.js';

/** What a price sheet is made of. */
interface PriceSheetParts {
  table: RateTable;
  isDraft: boolean;
  /** The vendor's name as its documents bear it; empty where none is set. */
  seller: string;
}

/** Yuan with two decimals only where there are fen. */
function yuan(fen: number): string {
  const digits = String(fen).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return digits.endsWith('00') ? whole : `${whole}.${digits.slice(-2)}`;
}

/** A rate table's prices as customers get them, a PDF of A4 pages laid out as the guide prints its tables. */
export async function priceSheet(parts: PriceSheetParts, language: Language): Promise<Uint8Array> {
  const sheet = new PriceSheet(parts, language);
  return sheet.print();
}

class PriceSheet {
  readonly #table: RateTable;
  readonly #words: PriceSheetWords;
  readonly #pdf: PdfDocument;

  constructor({ table, isDraft, seller }: PriceSheetParts, language: Language) {
    this.#table = table;
    this.#words = priceSheetWords[language];
    const words = this.#words;
    const title = filled(words.title, { year: table.year });
    this.#pdf = new PdfDocument({
      title,
      language,
      footer: [seller, title].filter((text) => text !== '').join(' · '),
    });
    const facts = [
      seller,
      isDraft ? words.draft : filled(words.from, { date: table.effectiveFrom }),
      filled(words.revision, { revision: table.revision }),
      words.inclTax,
    ];
    this.#pdf.title(title, facts.filter((text) => text !== '').join(' · '));
  }

  async print(): Promise<Uint8Array> {
    this.#freePeriod();
    this.#hotline();
    this.#training();
    this.#onSite();
    this.#dataRepair();
    this.#annualPlans();
    this.#targets();
    return this.#pdf.end();
  }

  #heading(text: string, clause: string): void {
    this.#pdf.heading(text, filled(this.#words.clause, { clause }));
  }

  #fee(fen: number | null): PrintedCell {
    if (fen === 0) return { text: this.#words.free, isFigure: true };
    return { text: fen === null ? this.#words.notStated : yuan(fen), isFigure: true };
  }

  #count(count: number | null): PrintedCell {
    return { text: count === null ? this.#words.notStated : String(count), isFigure: true };
  }

  #products(codes: readonly string[]): PrintedCell {
    const names = codes.map((code) => this.#table.products.find((each) => each.code === code)?.name ?? code);
    return { text: names.join(this.#words.comma) };
  }

  #freePeriod(): void {
    const words = this.#words;
    this.#heading(words.freePeriod, '1');
    this.#pdf.table({
      widths: ['*', '*'],
      headings: [EDITIONS.map((edition) => ({ text: words[edition], isFigure: true }))],
      rows: [
        EDITIONS.map((edition) => {
          const count = this.#table.freePeriodMonths[edition];
          return count === null
            ? this.#count(null)
            : { text: filled(words.months, { count }), isFigure: true };
        }),
      ],
    });
  }

  #hotline(): void {
    const { weekdays, from, to } = this.#table.hotline;
    const words = this.#words;
    if (from === null || to === null) return;
    this.#heading(words.hotline, '4');
    const days = weekdays.map((day) => words.weekdays[day - 1] ?? '').join(words.comma);
    this.#pdf.note(filled(words.hotlineText, { days, from, to }));
  }

  #training(): void {
    const words = this.#words;
    const { rows, includedDayFen, extraDayFen } = this.#table.training;
    this.#heading(words.training, '5');
    this.#pdf.table({
      widths: ['*', 90, 90],
      headings: [
        [
          { text: words.products },
          { text: words.trainees, isFigure: true },
          { text: words.days, isFigure: true },
        ],
      ],
      rows: rows.map((row) => [
        this.#products(row.products),
        this.#count(row.trainees),
        this.#count(row.days),
      ]),
    });
    this.#pdf.note(' ');
    this.#pdf.table({
      widths: ['*', 110, 110],
      headings: [
        [{ text: words.trainingFee }, ...REGIONS.map((region) => ({ text: words[region], isFigure: true }))],
      ],
      rows: [
        [
          { text: words.includedOnSite },
          ...REGIONS.map((region) => this.#fee(includedDayFen.ON_SITE[region])),
        ],
        [
          { text: words.includedAtVendor },
          ...REGIONS.map((region) => this.#fee(includedDayFen.AT_VENDOR[region])),
        ],
        [{ text: words.extraDay }, ...REGIONS.map((region) => this.#fee(extraDayFen[region]))],
      ],
    });
  }

  #onSite(): void {
    const words = this.#words;
    const { rows, perVisitFen } = this.#table.onSiteSupport;
    this.#heading(words.onSite, '6');
    this.#pdf.table({
      widths: ['*', 62, 62, 78, 78],
      headings: [
        [
          { text: words.products, rowSpan: 2 },
          { text: words.allowance, colSpan: 2 },
          { text: words.overage, colSpan: 2 },
        ],
        [
          ...EDITIONS.map((edition) => ({ text: words[edition], isFigure: true })),
          ...REGIONS.map((region) => ({ text: words[region], isFigure: true })),
        ],
      ],
      rows: [
        ...rows.map((row) => [
          this.#products(row.products),
          ...EDITIONS.map((edition) => this.#count(row.allowance[edition])),
          ...REGIONS.map((region) => this.#fee(row.overageFen[region])),
        ]),
        [{ text: words.perVisit, colSpan: 3 }, ...REGIONS.map((region) => this.#fee(perVisitFen[region]))],
      ],
    });
    this.#pdf.note(words.travel);
  }

  #dataRepair(): void {
    const words = this.#words;
    const { rows, perVisitFen } = this.#table.dataRepair;
    this.#heading(words.dataRepair, '7');
    this.#pdf.table({
      widths: ['*', 100, 130],
      headings: [
        [
          { text: words.products },
          { text: words.allowance, isFigure: true },
          { text: words.overage, isFigure: true },
        ],
      ],
      rows: [
        ...rows.map((row) => [
          this.#products(row.products),
          this.#count(row.allowance),
          this.#fee(row.overageFen),
        ]),
        [{ text: words.perVisit, colSpan: 2 }, this.#fee(perVisitFen)],
      ],
    });
  }

  #annualPlans(): void {
    const words = this.#words;
    for (const { code, fees, services } of this.#table.annualPlans) {
      const clause =
        services.length === 1 ? (services[0] === 'DATA_REPAIR' ? '7' : '6') : `6${this.#words.comma}7`;
      this.#heading(`${words.annual} · ${wordOf(words.plans, code)}`, clause);
      this.#pdf.table({
        widths: ['*', 110, 110],
        headings: [
          [
            { text: words.products },
            ...EDITIONS.map((edition) => ({ text: words[edition], isFigure: true })),
          ],
        ],
        rows: fees.map((row) => [
          this.#products(row.products),
          ...EDITIONS.map((edition) => this.#fee(row.feeFen[edition])),
        ]),
      });
    }
  }

  #targets(): void {
    const words = this.#words;
    this.#heading(words.targets, '10');
    this.#pdf.table({
      widths: [80, '*', 80, 80, 80],
      headings: [
        [
          { text: words.level },
          { text: words.zone },
          ...[words.response, words.arrival, words.resolution].map((text) => ({ text, isFigure: true })),
        ],
      ],
      // Level by level, as the guide prints them.
      rows: this.#table.emergency.targets
        .toSorted((one, other) => one.level - other.level)
        .map((row) => [
          { text: words.levels[row.level - 1] ?? String(row.level) },
          { text: wordOf(words.zones, row.zone) },
          this.#count(row.responseHours),
          this.#count(row.arrivalHours),
          this.#count(row.resolutionHours),
        ]),
    });
  }
}
