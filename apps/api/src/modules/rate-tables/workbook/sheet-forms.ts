/** How a cell of a worksheet stands for a value of the document. */
export type Kind =
  | 'yuan'
  | 'number'
  | 'text'
  | 'names'
  /** Names, or nothing at all: a dash is the empty list, a blank no list. */
  | 'optionalNames'
  | 'products'
  | 'causes'
  | 'services'
  | 'weekdays'
  | 'plan';

/** A column of figures: where its value stands below its row, and its heading (a key of the words). */
export interface Column {
  path: string;
  kind: Kind;
  heading: string;
}

interface Form {
  /** Key of the words for the worksheet's name. */
  name: string;
  clause: string | null;
  columns: readonly Column[];
}

/** A worksheet with one row for each element of a list of the document. */
export interface ListForm extends Form {
  list: string;
}

/** A worksheet with rows of its own, each for one place of the document. */
export interface FixedForm extends Form {
  rows: readonly { path: string; heading: string; kind?: Kind }[];
}

const column = (path: string, kind: Kind, heading = path): Column => ({ path, kind, heading });
const products = column('products', 'products');
const regions = [column('SHENZHEN', 'yuan'), column('OUTSIDE', 'yuan')];
const value = [column('', 'text', 'value')];

/** The worksheets of a rate table, in the guide's order. */
export const sheetForms: readonly (ListForm | FixedForm)[] = [
  {
    name: 'products',
    clause: null,
    list: '/products',
    columns: [column('code', 'text'), column('name', 'text')],
  },
  {
    name: 'freePeriod',
    clause: '1',
    columns: [column('', 'number', 'months')],
    rows: [
      { path: '/freePeriodMonths/STANDALONE', heading: 'STANDALONE' },
      { path: '/freePeriodMonths/NETWORK', heading: 'NETWORK' },
    ],
  },
  {
    name: 'general',
    clause: null,
    columns: value,
    rows: [
      { path: '/taxPercent', heading: 'taxPercent' },
      { path: '/hotline/weekdays', heading: 'weekdays', kind: 'weekdays' },
      { path: '/hotline/from', heading: 'hotlineFrom' },
      { path: '/hotline/to', heading: 'hotlineTo' },
      { path: '/onSiteSupport/excludedCauses', heading: 'onSiteCauses', kind: 'causes' },
      { path: '/dataRepair/excludedCauses', heading: 'repairCauses', kind: 'causes' },
      { path: '/emergency/excludedCauses', heading: 'emergencyCauses', kind: 'causes' },
      { path: '/remoteChannels', heading: 'remoteChannels', kind: 'names' },
    ],
  },
  {
    name: 'hotlineExceptions',
    clause: '4',
    list: '/hotline/exceptions',
    columns: [column('date', 'text'), column('from', 'text'), column('to', 'text')],
  },
  {
    name: 'training',
    clause: '5',
    list: '/training/rows',
    columns: [products, column('trainees', 'number'), column('days', 'number')],
  },
  {
    name: 'trainingFees',
    clause: '5',
    columns: regions,
    rows: [
      { path: '/training/includedDayFen/ON_SITE', heading: 'includedOnSite' },
      { path: '/training/includedDayFen/AT_VENDOR', heading: 'includedAtVendor' },
      { path: '/training/extraDayFen', heading: 'extraDay' },
    ],
  },
  {
    name: 'onSite',
    clause: '6',
    list: '/onSiteSupport/rows',
    columns: [
      products,
      column('allowance/STANDALONE', 'number'),
      column('allowance/NETWORK', 'number'),
      column('overageFen/SHENZHEN', 'yuan'),
      column('overageFen/OUTSIDE', 'yuan'),
    ],
  },
  {
    name: 'perVisit',
    clause: '6',
    columns: regions,
    rows: [{ path: '/onSiteSupport/perVisitFen', heading: 'perVisit' }],
  },
  {
    name: 'dataRepair',
    clause: '7',
    list: '/dataRepair/rows',
    columns: [products, column('allowance', 'number'), column('overageFen', 'yuan')],
  },
  {
    name: 'perRepair',
    clause: '7',
    columns: [column('', 'yuan', 'fee')],
    rows: [{ path: '/dataRepair/perVisitFen', heading: 'perRepair' }],
  },
  {
    name: 'plans',
    clause: '6、7',
    list: '/annualPlans',
    columns: [column('code', 'plan', 'plan'), column('services', 'services')],
  },
  {
    name: 'annualFees',
    clause: '6、7',
    list: '/annualFees',
    columns: [
      column('plan', 'plan'),
      products,
      column('feeFen/STANDALONE', 'yuan'),
      column('feeFen/NETWORK', 'yuan'),
    ],
  },
  {
    name: 'targets',
    clause: '10',
    list: '/emergency/targets',
    columns: [
      column('zone', 'text'),
      column('level', 'number'),
      column('responseHours', 'number'),
      column('arrivalHours', 'number'),
      column('resolutionHours', 'number'),
    ],
  },
  {
    name: 'zones',
    clause: '10',
    list: '/zones',
    columns: [
      column('code', 'text', 'zone'),
      column('region', 'text'),
      column('districts', 'names'),
      column('cities', 'optionalNames'),
    ],
  },
];
