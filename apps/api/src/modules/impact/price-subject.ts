import {
  type ComparedDecisions,
  compareCharges,
  type Decision,
  type DrawnBefore,
  type RateTable as TableDocument,
  type Replayed,
  TableReplay,
} from 'policy';
import type { ImpactSubject } from './impact-subject.js';

/** A service or a renewal by both tables. */
export interface PricedSubject {
  old: Replayed;
  new: Replayed;
  compared: ComparedDecisions;
}

/** Prices services and renewals by two tables, each counting what it draws: ask in the order of service dates. */
export class ImpactPricing {
  private readonly old: TableReplay;
  private readonly new: TableReplay;

  constructor(tables: { old: TableDocument; new: TableDocument }) {
    [this.old, this.new] = [new TableReplay(tables.old), new TableReplay(tables.new)];
  }

  /** Counts what was given before. */
  drawBefore(drawn: DrawnBefore): void {
    this.old.drawBefore(drawn);
    this.new.drawBefore(drawn);
  }

  /** What both tables answer, and what each charges. */
  price(subject: ImpactSubject): PricedSubject {
    const [before, after] = [this.old.decide(subject), this.new.decide(subject)];
    const { prepaidDays } = subject;
    const compared = compareCharges(
      withoutPrepaid(before.decision, prepaidDays),
      withoutPrepaid(after.decision, prepaidDays),
    );
    return { old: before, new: after, compared };
  }
}

/** A decision without the extra days of a training that are paid with the sale already (clause 5). */
export function withoutPrepaid(decision: Decision, prepaidDays: number): Decision {
  if (!decision.ok || prepaidDays === 0) return decision;
  const lines = decision.lines.flatMap((line) => {
    if (line.code !== 'TRAINING_EXTRA_DAY') return [line];
    const quantity = Math.max(0, line.quantity - prepaidDays);
    return quantity === 0 ? [] : [{ ...line, quantity, amountFen: quantity * line.unitFen }];
  });
  return { ...decision, lines, totalFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0) };
}
