import { newId } from '../../database/ids.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import type { AgreedDecision } from '../decisions/agreed-decision.js';
import type { Decided } from '../decisions/decision.service.js';
import { orderLicence } from '../licences/order-licence.js';
import { addDecidedCharges, type DecidedCharge } from './add-decided-charges.js';
import { ContractItem } from './contract-item.entity.js';
import type { Contract } from './contract.entity.js';
import { itemKey } from './read-contract-items.js';
import { type Agreement, insertContract } from './make-contract.service.js';

/** An item of the quote that was accepted. */
export interface SoldItem {
  position: number;
  kind: ContractItem['kind'];
  product: string;
  productName: string;
  edition: 'STANDALONE' | 'NETWORK';
  operators: number | null;
  siteId: string;
  deliverOn: string | null;
  licenceId: string | null;
  licenceItem: number | null;
  days: number | null;
  work: ContractItem['work'];
  description: string | null;
  agreementReference: string | null;
  attachment: string | null;
  attachmentId: string | null;
  amountFen: number;
  /** What the discount takes off it. */
  discountFen: number;
  decided: Decided | AgreedDecision;
}

/** Makes the sale of licences, training days and agreed work. All its charges are due on the day of the signing. */
export async function makeSale(
  unit: Unit,
  agreement: Agreement,
  items: readonly SoldItem[],
): Promise<Contract> {
  const totalFen = items.reduce((sum, { amountFen, discountFen }) => sum + amountFen - discountFen, 0);
  const contract = await insertContract(unit, agreement, {
    kind: 'SALE',
    startsOn: unit.today,
    endsOn: unit.today,
    totalFen,
  });
  const licenceIds = await orderLicences(unit, contract, items);
  const rows = items.map((item) => ({
    ...item,
    id: newId(),
    contractId: contract.id,
    licenceId: item.licenceId ?? licenceIds.get(item.licenceItem ?? item.position) ?? '',
  }));
  await unit.transaction.insert(ContractItem, rows);
  const charges = rows.flatMap((row) => chargeOf(row, contract));
  await addDecidedCharges(unit, charges, agreement.discount, agreement.table);
  return contract;
}

/** The licences sold, by position: they wait for delivery under a serial number made of the contract’s. */
async function orderLicences(
  unit: Unit,
  { number, customerId }: Contract,
  items: readonly SoldItem[],
): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  for (const item of items.filter(({ kind }) => kind === 'LICENCE')) {
    const { position, product, productName, edition, siteId } = item;
    const licence = await orderLicence(unit, {
      customerId,
      siteId,
      product,
      productName,
      edition,
      operators: item.operators ?? 1,
      serial: `${number}-${position}`,
      deliveredOn: item.deliverOn ?? unit.today,
    });
    ids.set(position, licence.id);
  }
  return ids;
}

type Row = SoldItem & { id: string; licenceId: string };

function chargeOf(row: Row, contract: Contract): DecidedCharge[] {
  const { decided, discountFen, product, licenceId } = row;
  if (!decided.decision.ok) throw new Error('An item without a price was sold');
  return decided.decision.lines.map(({ code, quantity, unitFen, amountFen, clause }) => ({
    decided,
    shareFen: discountFen,
    charge: {
      billingKey: itemKey(row.id),
      kind: code,
      quantity,
      unitFen,
      amountFen,
      clause,
      dueOn: contract.signedOn,
      servedOn: null,
      product,
      region: null,
      customerId: contract.customerId,
      licenceId,
      contractId: contract.id,
      serviceOrderId: null,
    },
  }));
}
