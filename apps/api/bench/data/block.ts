import { addDays } from 'policy';
import { newId } from '../../src/database/ids.js';
import type { Charge } from '../../src/modules/charges/charge.entity.js';
import type { ContractLine } from '../../src/modules/contracts/contract-line.entity.js';
import type { Contract } from '../../src/modules/contracts/contract.entity.js';
import type { Customer } from '../../src/modules/customers/customer.entity.js';
import type { Site } from '../../src/modules/customers/site.entity.js';
import type { Entitlement } from '../../src/modules/entitlements/entitlement.entity.js';
import type { InvoiceLine } from '../../src/modules/invoices/invoice-line.entity.js';
import type { Invoice } from '../../src/modules/invoices/invoice.entity.js';
import type { Licence } from '../../src/modules/licences/licence.entity.js';
import type { Receivable } from '../../src/modules/payments/receivable.entity.js';

/** One customer and all that belongs to it, as rows. */
export interface Block {
  customers: Partial<Customer>[];
  sites: Partial<Site>[];
  licences: Partial<Licence>[];
  contracts: Partial<Contract>[];
  contractLines: Partial<ContractLine>[];
  entitlements: Partial<Entitlement>[];
  invoices: Partial<Invoice>[];
  charges: Partial<Charge>[];
  invoiceLines: Partial<InvoiceLine>[];
  receivables: Partial<Receivable>[];
}

/** What all blocks refer to. */
export interface Settled {
  userId: string;
  rateTableId: string;
  decisionId: string;
  /** When it all was entered. */
  at: string;
}

const INVOICES = 10;
const LINES = 4;
const YEAR = new Date().getFullYear();
const [STARTS_ON, ENDS_ON] = [`${YEAR}-01-01`, `${YEAR}-12-31`];
const PRODUCTS = [
  ['WAREHOUSE', '拓步仓管通 2005'],
  ['TRADE', '拓步商贸通 2005'],
] as const;

/** The block of this number; the same number gives the same figures. */
export function blockOf(number: number, { userId, rateTableId, decisionId, at }: Settled): Block {
  const entered = { createdAt: at, createdById: userId };
  const name = `批量客户 ${number}`;
  const customer = { id: newId(), name, shortCode: `B${number}`, searchText: name, pinyin: '', ...entered };
  const site = {
    id: newId(),
    customerId: customer.id,
    name: '总部',
    city: '深圳',
    district: '福田区',
    address: '',
  };
  const ofCustomer = { customerId: customer.id };
  const licences = PRODUCTS.map(([product, productName]) => ({
    id: newId(),
    ...ofCustomer,
    siteId: site.id,
    product,
    productName,
    edition: 'NETWORK' as const,
    serial: `${product}-${number}`,
    deliveredOn: '2020-01-01',
    operators: 5,
    awaitsDelivery: 0,
    createdAt: at,
  }));
  const contract = {
    id: newId(),
    number: `C-${YEAR}-${number}`,
    kind: 'SERVICE' as const,
    status: 'SIGNED' as const,
    signedOn: STARTS_ON,
    startsOn: STARTS_ON,
    endsOn: ENDS_ON,
    totalFen: 600_000,
    ...ofCustomer,
    rateTableId,
    ...entered,
  };
  const term = { contractId: contract.id, startsOn: STARTS_ON, endsOn: ENDS_ON };
  const contractLines = licences.map(({ id: licenceId }, index) => ({
    id: newId(),
    ...term,
    licenceId,
    position: index + 1,
    plan: 'A',
    years: 1,
    annualFeeFen: 300_000,
  }));
  const entitlements = licences.flatMap(({ id: licenceId }) =>
    (['ON_SITE_SUPPORT', 'DATA_REPAIR'] as const).map((service, index) => ({
      id: newId(),
      ...term,
      licenceId,
      service,
      source: 'ANNUAL' as const,
      allowance: 6 - index,
      drawn: 0,
      agreedOn: STARTS_ON,
      rateTableId,
      createdAt: at,
    })),
  );
  const billed = Array.from({ length: INVOICES }, (_, index) =>
    invoiceOf(number * INVOICES + index, {
      customer,
      licence: licences[index % 2] ?? site,
      decisionId,
      entered,
    }),
  );
  return {
    customers: [customer],
    sites: [site],
    licences,
    contracts: [contract],
    contractLines,
    entitlements,
    invoices: billed.map(({ invoice }) => invoice),
    charges: billed.flatMap(({ charges }) => charges),
    invoiceLines: billed.flatMap(({ lines }) => lines),
    receivables: billed.flatMap(({ receivables }) => receivables),
  };
}

interface Billed {
  customer: { id: string };
  licence: { id: string };
  decisionId: string;
  entered: { createdAt: string; createdById: string };
}

/** One invoice; every tenth is still a draft. */
function invoiceOf(number: number, { customer, licence, decisionId, entered }: Billed) {
  const isDraft = number % 10 === 9;
  const issuedOn = isDraft ? null : addDays(STARTS_ON, number % 330);
  const amounts = Array.from({ length: LINES }, (_, index) => 10_000 + ((number * LINES + index) % 97) * 100);
  const totalFen = amounts.reduce((sum, amount) => sum + amount, 0);
  const customerId = customer.id;
  const invoice = {
    id: newId(),
    number: isDraft ? null : `${YEAR}-${String(number).padStart(6, '0')}`,
    status: 'DRAFT' as const,
    issuedOn,
    issuedAt: isDraft ? null : entered.createdAt,
    totalFen,
    netFen: totalFen - 100,
    taxFen: 100,
    version: 1,
    customerId,
    ...entered,
  };
  const parts = amounts.map((amountFen, index) => partOf({ amountFen, index, invoice, licence, decisionId }));
  const dueOn = issuedOn === null ? null : addDays(issuedOn, 30);
  const balance = { invoiceId: invoice.id, customerId, totalFen, paidFen: 0, creditedFen: 0 };
  return {
    invoice,
    charges: parts.map(({ charge }) => charge),
    lines: parts.map(({ line }) => line),
    receivables:
      issuedOn !== null && dueOn !== null
        ? [{ ...balance, issuedOn, dueOn, openDueOn: dueOn, isOverpaid: 0 }]
        : [],
  };
}

interface Part {
  amountFen: number;
  index: number;
  invoice: { id: string; customerId: string; issuedOn: string | null; createdAt: string };
  licence: { id: string };
  decisionId: string;
}

/** A charge and the line that it stands on. */
function partOf({ amountFen, index, invoice, licence, decisionId }: Part) {
  const id = newId();
  const shared = {
    kind: 'ANNUAL_FEE' as const,
    quantity: 1,
    unitFen: amountFen,
    amountFen,
    clause: '6',
    product: PRODUCTS[index % 2]?.[0] ?? 'TRADE',
    region: null,
    reopenedById: '',
    decisionId,
  };
  const charge = {
    id,
    ...shared,
    billingKey: `bench:${id}`,
    status: 'INVOICED' as const,
    dueOn: STARTS_ON,
    customerId: invoice.customerId,
    licenceId: licence.id,
    invoiceId: invoice.id,
    createdAt: invoice.createdAt,
  };
  const line = {
    id: newId(),
    ...shared,
    invoiceId: invoice.id,
    position: index + 1,
    taxPercent: '6',
    netFen: amountFen - 25,
    taxFen: 25,
    edition: 'NETWORK' as const,
    incomeRegion: 'SHENZHEN' as const,
    incomeSource: 'CONTRACT' as const,
    issuedMonth: invoice.issuedOn?.slice(0, 7) ?? null,
    chargeId: id,
  };
  return { charge, line };
}
