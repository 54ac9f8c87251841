import { randomInt } from 'node:crypto';
import { AUDIT_CHAINS, type AuditLink } from '../database/audit-hash.js';

/** Where a chain ends: its last entry's number and hash. */
export type Head = Pick<AuditLink, 'sequence' | 'hash'>;

/** A chain that one transaction appends to. */
export interface TakenChain {
  chain: number;
  /** Its end as this process left it, probably still so; null where it has to be read. */
  head: Head | null;
  /** Tells what its end was found to be. */
  found: (head: Head) => void;
  /** Gives the chain back with its new end, or null where nothing was appended. */
  giveBack: (head: Head | null) => void;
}

interface Left extends Head {
  /** Whether it was this process's last word; not so once appending behind it has failed. */
  isSure: boolean;
}

/** So long the ends of chains are read each time, once another process was found to append to them twice within it. */
const NOT_ALONE_MS = 60_000;

/**
 * The ends of the audit chains as this process left them. Alone on its database it knows what its entries follow, and asks nobody;
 * that nothing has come in between is a condition of the statement that raises the head.
 */
export class AuditHeads {
  private readonly left = new Map<number, Left>();
  private readonly taken = new Set<number>();
  /** Processes begin anywhere, so that they don't go side by side. */
  private latest = randomInt(AUDIT_CHAINS);
  private aloneFrom = -Infinity;
  private foundOthersAt = -Infinity;

  /** Takes the next chain that no transaction of this process appends to; where there is none, one that has to be waited for. */
  take(): TakenChain {
    const chain = this.next();
    const isShared = this.taken.has(chain);
    this.taken.add(chain);
    const left = this.left.get(chain);
    const isKnown = left?.isSure && !isShared && performance.now() >= this.aloneFrom;
    return {
      chain,
      head: isKnown ? left : null,
      found: (head) => this.compare(head, isShared ? undefined : left),
      giveBack: (head) => {
        if (head) this.left.set(chain, { ...head, isSure: !isShared });
        else if (left) this.left.set(chain, { ...left, isSure: false });
        if (!isShared) this.taken.delete(chain);
      },
    };
  }

  /** Chains take turns. */
  private next(): number {
    for (let tried = 0; tried < AUDIT_CHAINS; tried += 1) {
      this.latest = (this.latest % AUDIT_CHAINS) + 1;
      if (!this.taken.has(this.latest)) break;
    }
    return this.latest;
  }

  private compare(found: Head, left: Left | undefined): void {
    if (!left || left.sequence === found.sequence) return;
    const now = performance.now();
    // Once is a command beside the server, perhaps.
    if (now - this.foundOthersAt < NOT_ALONE_MS) this.aloneFrom = now + NOT_ALONE_MS;
    this.foundOthersAt = now;
  }
}
