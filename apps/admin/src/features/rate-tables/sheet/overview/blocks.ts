import type { TFunction } from 'i18next';
import { LEVELS, type RateTable } from 'policy';
import type { FigureKind } from '../figure-kinds';
import type { SectionKey } from '../sections';
import { shortNames } from './short-names';

type Words = TFunction<['rate-tables', 'words']>;

/** A heading of a block; `span` columns wide. */
export interface Heading {
  readonly text: string;
  /** The whole of it, where the text is cut short. */
  readonly title?: string;
  readonly span?: number;
}

/** One row of figures: what it is of, shortly and whole, and its cells (JSON Pointers; null where there is none). */
export interface BlockRow {
  readonly key: string;
  readonly label: string;
  readonly title?: string;
  readonly cells: readonly (string | null)[];
}

/** Rows under a heading of their own, such as those of one plan. */
export interface RowGroup {
  readonly key: string;
  readonly heading?: string;
  readonly rows: readonly BlockRow[];
}

/** One table of the overview. */
export interface Block {
  readonly key: string;
  readonly section: SectionKey;
  readonly title: string;
  readonly clause: string | null;
  /** Above the figures, one level or two. */
  readonly headings: readonly (readonly Heading[])[];
  readonly kind: FigureKind;
  readonly groups: readonly RowGroup[];
}

const EDITIONS = ['STANDALONE', 'NETWORK'] as const;
const REGIONS = ['SHENZHEN', 'OUTSIDE'] as const;
const MODES = ['ON_SITE', 'AT_VENDOR'] as const;
const HOURS = ['responseHours', 'arrivalHours', 'resolutionHours'] as const;

type Scheduled = readonly { readonly products: readonly string[] }[];

/** The figures of a table in as little room as they need: what the overview shows, block by block. */
export function blocksOf(document: RateTable, t: Words): readonly Block[] {
  const short = new Map(
    shortNames(document.products.map(({ name }) => name)).map((name, at) => [
      document.products[at]?.code ?? '',
      name,
    ]),
  );
  const editions = EDITIONS.map((edition) => ({
    text: t(`overview.edition.${edition}`),
    title: t(`words:edition.${edition}`),
  }));
  const regions = REGIONS.map((region) => ({
    text: t(`overview.region.${region}`),
    title: t(`words:region.${region}`),
  }));
  const rowsOf = (path: string, list: Scheduled, columns: readonly string[]): readonly BlockRow[] =>
    list.map(({ products }, index) => {
      const names = products.map((code) => document.products.find((one) => one.code === code)?.name ?? code);
      return {
        key: `${path}/${index}`,
        label:
          products.map((code) => short.get(code) ?? code).join(t('words:comma')) || t('sheet.noProducts'),
        title: names.join(t('words:comma')),
        cells: columns.map((column) => `${path}/${index}/${column}`),
      };
    });
  const one = (rows: readonly BlockRow[]): readonly RowGroup[] => [{ key: 'rows', rows }];
  const row = (key: string, label: string, cells: readonly (string | null)[]): BlockRow => ({
    key,
    label,
    cells,
  });
  const block = (
    key: SectionKey,
    clause: string | null,
    rest: Omit<Block, 'key' | 'section' | 'title' | 'clause'>,
  ): Block => ({
    key,
    section: key,
    title: t(`section.${key}`),
    clause,
    ...rest,
  });
  const { training, onSiteSupport, dataRepair, annualPlans, emergency, zones } = document;
  return [
    block('freePeriod', '1', {
      headings: [editions],
      kind: 'count',
      groups: one([
        row(
          'months',
          t('overview.months'),
          EDITIONS.map((each) => `/freePeriodMonths/${each}`),
        ),
      ]),
    }),
    block('hotline', '4', {
      headings: [[{ text: t('hotline.from') }, { text: t('hotline.until') }]],
      kind: 'time',
      groups: one([row('hours', t('hotline.everyDay'), ['/hotline/from', '/hotline/to'])]),
    }),
    block('training', '5', {
      headings: [
        [
          { text: t('overview.trainees'), title: t('training.trainees') },
          { text: t('overview.days'), title: t('training.days') },
        ],
      ],
      kind: 'count',
      groups: one(rowsOf('/training/rows', training.rows, ['trainees', 'days'])),
    }),
    {
      ...block('training', '5', {
        headings: [regions],
        kind: 'yuan',
        groups: one([
          ...MODES.map((mode) =>
            row(
              mode,
              t('training.includedDay', { mode: t(`words:trainingMode.${mode}`) }),
              REGIONS.map((region) => `/training/includedDayFen/${mode}/${region}`),
            ),
          ),
          row(
            'extra',
            t('training.extraDay'),
            REGIONS.map((region) => `/training/extraDayFen/${region}`),
          ),
        ]),
      }),
      key: 'trainingFees',
      title: t('training.fees'),
    },
    block('onSiteSupport', '6', {
      headings: [
        [
          { text: t('overview.timesYear'), span: 2 },
          { text: t('overview.overage'), span: 2 },
        ],
        [...editions, ...regions],
      ],
      kind: 'yuan',
      groups: one([
        ...rowsOf('/onSiteSupport/rows', onSiteSupport.rows, [
          ...EDITIONS.map((edition) => `allowance/${edition}`),
          ...REGIONS.map((region) => `overageFen/${region}`),
        ]),
        row('perVisit', t('overview.perVisit'), [
          null,
          null,
          ...REGIONS.map((region) => `/onSiteSupport/perVisitFen/${region}`),
        ]),
      ]),
    }),
    block('dataRepair', '7', {
      headings: [[{ text: t('overview.timesYear') }, { text: t('overview.overage') }]],
      kind: 'yuan',
      groups: one([
        ...rowsOf('/dataRepair/rows', dataRepair.rows, ['allowance', 'overageFen']),
        row('perVisit', t('overview.perVisit'), [null, '/dataRepair/perVisitFen']),
      ]),
    }),
    block('annualPlans', '6、7', {
      headings: [editions],
      kind: 'yuan',
      groups: annualPlans.map(({ code, fees }, plan) => ({
        key: code,
        heading: t(`words:plan.${code}` as 'words:plan.FULL', { defaultValue: code }),
        rows: rowsOf(
          `/annualPlans/${plan}/fees`,
          fees,
          EDITIONS.map((edition) => `feeFen/${edition}`),
        ),
      })),
    }),
    block('emergency', '10', {
      headings: [
        LEVELS.map((level) => ({ text: t(`words:level.${level}`), span: HOURS.length })),
        LEVELS.flatMap(() =>
          HOURS.map((hours) => ({ text: t(`overview.${hours}`), title: t(`emergency.${hours}`) })),
        ),
      ],
      kind: 'hours',
      groups: one(
        zones.map(({ code }) => {
          const name = t(`words:zone.${code}` as 'words:zone.OUTSIDE', { defaultValue: code });
          const cells = LEVELS.flatMap((level) => {
            const index = emergency.targets.findIndex((each) => each.level === level && each.zone === code);
            return HOURS.map((hours) => (index < 0 ? null : `/emergency/targets/${index}/${hours}`));
          });
          const label = t(`overview.zone.${code}` as 'overview.zone.OUTSIDE', { defaultValue: name });
          return { key: code, label, title: name, cells };
        }),
      ),
    }),
    block('tax', null, {
      headings: [[{ text: t('tax.rate') }]],
      kind: 'percent',
      groups: one([row('tax', t('tax.included'), ['/taxPercent'])]),
    }),
  ];
}
