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
  customerId: string;
  licences: OfLicence[];
}

interface OfLicence {
  licenceId: string;
  customer: OfCustomer;
  /** One for each kind of charge. */
  charges: OfKind[];
}

type OfKind = Sums & { kind: ChargeKind };

const NO_SUMS: Sums = { oldQuantity: 0, newQuantity: 0, oldFen: 0, newFen: 0 };

/** Sums up what both tables charge: in all, by kind of charge, by customer, and by licence and kind. */
export class ImpactTally {
  readonly counts: Counts = { services: 0, renewals: 0, unpricedCount: 0 };
  private readonly customers = new Map<string, OfCustomer>();
  /** Whose a licence was when it was looked for last: most subjects are found by this alone. */
  private readonly licences = new Map<string, OfLicence>();
  private readonly kinds = new Map<ChargeKind, OfKind>();
  private readonly gaps = new Map<string, ImpactGap>();

  /** Counts one service or renewal; one without a price on either side counts in no sum. */
  add(subject: ImpactSubject, compared: ComparedDecisions): void {
    const licence = this.licenceOf(subject);
    const counted = !compared.priced
      ? 'unpricedCount'
      : subject.source === 'RENEWAL'
        ? 'renewals'
        : 'services';
    this.counts[counted] += 1;
    licence.customer[counted] += 1;
    if (!compared.priced) return this.addGap(compared);
    for (const charge of compared.charges) this.addCharge(licence, charge);
  }

  private licenceOf({ licenceId, customerId }: ImpactSubject): OfLicence {
    const known = this.licences.get(licenceId);
    if (known?.customer.customerId === customerId) return known;
    const customer = this.customerOf(customerId);
    // A licence that has changed hands stands under each of its customers.
    let licence = known && customer.licences.find((each) => each.licenceId === licenceId);
    if (!licence) customer.licences.push((licence = { licenceId, customer, charges: [] }));
    this.licences.set(licenceId, licence);
    return licence;
  }

  private customerOf(customerId: string): OfCustomer {
    let customer = this.customers.get(customerId);
    if (!customer) {
      customer = { customerId, ...NO_SUMS, services: 0, renewals: 0, unpricedCount: 0, licences: [] };
      this.customers.set(customerId, customer);
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

  private addCharge({ customer, charges }: OfLicence, charge: ComparedCharge): void {
    const { code: kind } = charge;
    let own = charges.find((each) => each.kind === kind);
    if (!own) charges.push((own = { kind, ...NO_SUMS }));
    let ofKind = this.kinds.get(kind);
    if (!ofKind) this.kinds.set(kind, (ofKind = { kind, ...NO_SUMS }));
    addTo(customer, charge);
    addTo(own, charge);
    addTo(ofKind, charge);
  }

  /** A row for each customer. */
  *customerRows(impactRunId: string): Generator<Partial<ImpactCustomer>> {
    for (const { licences: _, ...sums } of this.customers.values())
      yield { id: newId(), impactRunId, ...sums, differenceFen: differenceOf(sums) };
  }

  /** A row for each kind of charge of a licence. */
  *chargeRows(impactRunId: string): Generator<Partial<ImpactCharge>> {
    for (const { customerId, licences } of this.customers.values())
      for (const { licenceId, charges } of licences)
        for (const charge of charges)
          yield {
            id: newId(),
            impactRunId,
            customerId,
            licenceId,
            ...charge,
            differenceFen: differenceOf(charge),
          };
  }

  /** The totals, as a run keeps them. */
  totals() {
    const differences = [...this.customers.values()].map(differenceOf);
    const [up, down] = [differences.filter((each) => each > 0), differences.filter((each) => each < 0)];
    const kinds = [...this.kinds.values()].map((each) => ({ ...each, differenceFen: differenceOf(each) }));
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
