import { CAUSES, type Edition, isOneOf, type Region, REGIONS } from '../codes.js';
import { cellAt, countOf, firstOfEach, mapOfList, schedule } from './cells.js';
import { clauseOf, clauseOfPlan } from './clause-of-cell.js';
import type {
  ByEdition,
  ByRegion,
  CompiledPlan,
  CompiledTable,
  CompiledZone,
  ExcludedCauses,
  ProductRates,
} from './compiled-table.js';
import { listOf, readCell, textOf } from './document.js';

const isRegion = isOneOf(REGIONS);
const isCause = isOneOf(CAUSES);

const byEdition = <Value>(of: (edition: Edition) => Value): ByEdition<Value> => ({
  STANDALONE: of('STANDALONE'),
  NETWORK: of('NETWORK'),
});

const byRegion = <Value>(of: (region: Region) => Value): ByRegion<Value> => ({
  SHENZHEN: of('SHENZHEN'),
  OUTSIDE: of('OUTSIDE'),
});

function compileProducts(document: unknown): CompiledTable['products'] {
  const cell = (pointer: string) => cellAt(document, pointer);
  const support = schedule(document, '/onSiteSupport/rows');
  const repair = schedule(document, '/dataRepair/rows');
  const training = schedule(document, '/training/rows');
  const rates = (product: string): ProductRates => ({
    onSiteSupport: byEdition((edition) =>
      byRegion((region) => ({
        allowance: support(product, `allowance/${edition}`),
        overage: support(product, `overageFen/${region}`),
        perVisit: cell(`/onSiteSupport/perVisitFen/${region}`),
      })),
    ),
    dataRepair: {
      allowance: repair(product, 'allowance'),
      overage: repair(product, 'overageFen'),
      perVisit: cell('/dataRepair/perVisitFen'),
    },
    training: byRegion((region) => ({
      trainees: training(product, 'trainees'),
      days: training(product, 'days'),
      includedDay: {
        ON_SITE: cell(`/training/includedDayFen/ON_SITE/${region}`),
        AT_VENDOR: cell(`/training/includedDayFen/AT_VENDOR/${region}`),
      },
      extraDay: cell(`/training/extraDayFen/${region}`),
    })),
  });
  return mapOfList(document, '/products', rates);
}

function compilePlan(
  document: unknown,
  code: string,
  pointer: string,
  products: Iterable<string>,
): CompiledPlan {
  const fee = schedule(document, `${pointer}/fees`);
  const fees = [...products].map(
    (product) => [product, byEdition((edition) => fee(product, `feeFen/${edition}`))] as const,
  );
  return { code, clause: clauseOfPlan(readCell(document, `${pointer}/services`)), fees: new Map(fees) };
}

/** A zone without a known region cannot be priced: it is none. */
function compileZone(document: unknown, code: string, zone: string): CompiledZone | undefined {
  const pointer = `${zone}/region`;
  const region = readCell(document, pointer);
  return isRegion(region) ? { code, region, pointer, clause: clauseOf(pointer) } : undefined;
}

function compileExcluded(document: unknown, listPointer: string): ExcludedCauses {
  const causes = listOf(readCell(document, listPointer));
  const pointers = firstOfEach(
    causes.map((cause, index) => [isCause(cause) ? cause : undefined, `${listPointer}/${index}`] as const),
  );
  return { pointers, clause: clauseOf(listPointer) };
}

function compile(document: unknown): CompiledTable {
  const products = compileProducts(document);
  return {
    identity: {
      year: countOf(readCell(document, '/year')),
      revision: countOf(readCell(document, '/revision')),
      effectiveFrom: textOf(readCell(document, '/effectiveFrom')) ?? null,
    },
    products,
    zones: mapOfList(document, '/zones', (code, pointer) => compileZone(document, code, pointer)),
    plans: mapOfList(document, '/annualPlans', (code, pointer) =>
      compilePlan(document, code, pointer, products.keys()),
    ),
    excluded: {
      onSiteSupport: compileExcluded(document, '/onSiteSupport/excludedCauses'),
      dataRepair: compileExcluded(document, '/dataRepair/excludedCauses'),
      emergency: compileExcluded(document, '/emergency/excludedCauses'),
    },
  };
}

const compiled = new WeakMap<object, CompiledTable>();
let latestDocument: unknown;
let latest: CompiledTable | undefined;

/**
 * The table made ready for look-up: compiled once for each document, by identity. The document must not change after
 * that. A document that is no table compiles to an empty one, which knows no product.
 */
export function compiledTable(document: unknown): CompiledTable {
  if (latest !== undefined && document === latestDocument) return latest;
  const isObject = typeof document === 'object' && document !== null;
  const table = (isObject ? compiled.get(document) : undefined) ?? compile(document);
  if (isObject) compiled.set(document, table);
  latestDocument = document;
  latest = table;
  return table;
}
