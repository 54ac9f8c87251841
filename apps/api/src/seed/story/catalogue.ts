import type { Edition } from '../../graphql/enums.js';
import type { Random } from './random.js';

/** What the vendor sells: code of the rate tables, prefix of serial numbers, list price of the standalone edition in yuan, and how well it sells. */
const CATALOGUE = [
  ['FINANCE', 'CWT', 2980, 24],
  ['TRADE', 'SMT', 3680, 20],
  ['WAREHOUSE', 'CGT', 3280, 12],
  ['ENTERPRISE', 'QYT', 12_800, 10],
  ['SALES_FORCE', 'YWT', 8800, 8],
  ['PRODUCTION', 'SCT', 16_800, 7],
  ['MANUFACTURING', 'ZZT', 19_800, 6],
  ['CASHIER', 'CNT', 1280, 6],
  ['PAYROLL', 'XZT', 1980, 8],
  ['HR', 'RST', 2280, 6],
  ['ASSET', 'ZCT', 1980, 5],
] as const;

/** A product in an edition, with what a customer pays and how many work with it. */
export interface Ware {
  product: string;
  prefix: string;
  edition: Edition;
  operators: number;
  priceFen: number;
}

/** A ware as they sell. */
export function anyWare(random: Random): Ware {
  const row = random.weighted(CATALOGUE.map((each) => [each, each[3]] as const));
  return wareOf(row, random.chance(0.55) ? 'NETWORK' : 'STANDALONE', random);
}

/** The wares in turn: each product in each edition comes before one comes again. */
export function wareInTurn(turn: number, random: Random): Ware {
  const row = CATALOGUE[turn % CATALOGUE.length] ?? CATALOGUE[0];
  const edition = Math.floor(turn / CATALOGUE.length) % 2 === 0 ? 'NETWORK' : 'STANDALONE';
  return wareOf(row, edition, random);
}

/** How many different wares there are. */
export const WARES = CATALOGUE.length * 2;

function wareOf([product, prefix, yuan]: (typeof CATALOGUE)[number], edition: Edition, random: Random): Ware {
  if (edition === 'STANDALONE') return { product, prefix, edition, operators: 1, priceFen: yuan * 100 };
  const operators = random.weighted([
    [random.whole(3, 8), 6],
    [random.whole(9, 25), 3],
    [random.whole(26, 80), 1],
  ]);
  return { product, prefix, edition, operators, priceFen: (yuan * 2 + operators * 380) * 100 };
}

/** Every product’s code. */
export const PRODUCTS = CATALOGUE.map(([product]) => product);

/** The serial number of a customer’s licence: the product’s prefix, its edition, the customer’s number and the licence’s. */
export const serialOf = ({ prefix, edition }: Ware, customer: number, place: number): string =>
  `${prefix}-${edition === 'NETWORK' ? 'N' : 'D'}-${String(customer + 101).padStart(5, '0')}${place + 1}`;
