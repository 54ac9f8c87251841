import type { ComparedCharge, ComparedDecisions } from 'policy';
import { newId } from '../../database/ids.js';
import type { ChargeKind } from '../../graphql/enums.js';
import type { ImpactCharge } from './impact-charge.entity.js';
import type { ImpactCustomer } from './impact-customer.entity.js';
import type { ImpactGap, ImpactKind } from './impact-run.entity.js';
import type { ImpactSubject } from './impact-subject.js';

type Sums = Pick<ImpactKind, 'oldQuantity' | 'newQuantity' | 'oldFen' | 'newFen'>;
type Counts = Pick<ImpactCustomer, 'services' | 'renewals' | 'unpricedCount'>;

interface OfCustomer extends Counts, Sums {
  /** By licence; one for each kind of charge. */
  charges: Map<string, OfLicence[]>;
}

type OfLicence = Sums & { licenceId: string; kind: ChargeKind };

const NO_SUMS: Sums = { oldQuantity: 0, newQuantity: 0, oldFen: 0, newFen: 0 };

/** Sums up what both tables charge: in all, by kind of charge, by customer, and by licence and kind. */
export class ImpactTally {
  readonly counts: Counts = { services: 0, renewals: 0, unpricedCount: 0 };
  private readonly customers = new Map<string, OfCustomer>();
  private readonly kinds = new Map<ChargeKind, Sums>();
  private readonly gaps = new Map<string, ImpactGap>();

  /** Counts one service or renewal; one without a price on either side counts in no sum. */
  add(subject: ImpactSubject, compared: ComparedDecisions): void {
    const customer = this.customerOf(subject.customerId);
    for (const counts of [this.counts, customer]) {
      if (!compared.priced) counts.unpricedCount += 1;
      else if (subject.source === 'RENEWAL') counts.renewals += 1;
      else counts.services += 1;
    }
    if (!compared.priced) return this.addGap(compared);
    for (const charge of compared.charges) this.addCharge(customer, subject.licenceId, charge);
  }

  private customerOf(id: string): OfCustomer {
    let customer = this.customers.get(id);
    if (!customer) {
      customer = { ...NO_SUMS, services: 0, renewals: 0, unpricedCount: 0, charges: new Map() };
      this.customers.set(id, customer);
    }
    return customer;
  }

  private addGap({ side, error }: Extract<ComparedDecisions, { priced: false }>): void {
    const { code, clause, cell = null } = error;
    const key = `${side} ${code} ${cell}`;
    const known = this.gaps.get(key);
    if (known) known.count += 1;
    else this.gaps.set(key, { side: side === 'BEFORE' ? 'OLD' : 'NEW', code, clause, cell, count: 1 });
  }

  private addCharge(customer: OfCustomer, licenceId: string, charge: ComparedCharge): void {
    const { code: kind } = charge;
    let ofLicence = customer.charges.get(licenceId);
    if (!ofLicence) customer.charges.set(licenceId, (ofLicence = []));
    let own = ofLicence.find((each) => each.kind === kind);
    if (!own) ofLicence.push((own = { licenceId, kind, ...NO_SUMS }));
    let ofKind = this.kinds.get(kind);
    if (!ofKind) this.kinds.set(kind, (ofKind = { ...NO_SUMS }));
    addTo(customer, charge);
    addTo(own, charge);
    addTo(ofKind, charge);
  }

  /** All customers, each with what is charged for its licences. */
  *rows(
    impactRunId: string,
  ): Generator<{ customer: Partial<ImpactCustomer>; charges: Partial<ImpactCharge>[] }> {
    for (const [customerId, { charges, ...sums }] of this.customers) {
      const of = { impactRunId, customerId };
      yield {
        customer: { id: newId(), ...of, ...sums, differenceFen: differenceOf(sums) },
        charges: [...charges.values()].flat().map((each) => ({
          id: newId(),
          ...of,
          ...each,
          differenceFen: differenceOf(each),
        })),
      };
    }
  }

  /** The totals, as a run keeps them. */
  totals() {
    const differences = [...this.customers.values()].map(differenceOf);
    const [up, down] = [differences.filter((each) => each > 0), differences.filter((each) => each < 0)];
    const kinds = [...this.kinds].map(([kind, sums]) => ({
      kind,
      ...sums,
      differenceFen: differenceOf(sums),
    }));
    const [oldFen, newFen] = [
      sumOf(kinds.map((each) => each.oldFen)),
      sumOf(kinds.map((each) => each.newFen)),
    ];
    return {
      ...this.counts,
      customers: differences.length,
      customersUp: up.length,
      customersDown: down.length,
      oldFen,
      newFen,
      differenceFen: newFen - oldFen,
      upFen: sumOf(up),
      downFen: sumOf(down),
      kinds: kinds.toSorted((a, b) => (a.kind < b.kind ? -1 : 1)),
      gaps: [...this.gaps.values()].toSorted((a, b) => b.count - a.count),
    };
  }
}

function addTo(sums: Sums, { before, after }: ComparedCharge): void {
  sums.oldQuantity += before.quantity;
  sums.newQuantity += after.quantity;
  sums.oldFen += before.amountFen;
  sums.newFen += after.amountFen;
}

const differenceOf = ({ oldFen, newFen }: Sums): number => newFen - oldFen;

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);
