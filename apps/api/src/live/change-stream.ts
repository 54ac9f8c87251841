import { type Change, joined } from './record-changes.js';

/** Changes as one reader takes them, one list after the other; what comes while nobody takes is joined. */
export class ChangeStream implements AsyncIterableIterator<Change[]> {
  /** The first list is empty: it says that nothing is missed from here on. */
  private waiting: Change[] | null = [];
  private taker: ((result: IteratorResult<Change[]>) => void) | null = null;
  private isOver = false;

  constructor(private readonly whenOver: () => void) {}

  /** Tells changes. */
  tell(changes: readonly Change[]): void {
    if (this.isOver || changes.length === 0) return;
    if (!this.taker) this.waiting = joined([...(this.waiting ?? []), ...changes]);
    else this.give({ done: false, value: [...changes] });
  }

  /** Ends it: whoever takes from it is told so. */
  end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.whenOver();
    this.give({ done: true, value: undefined });
  }

  private give(result: IteratorResult<Change[]>): void {
    this.taker?.(result);
    this.taker = null;
  }

  next(): Promise<IteratorResult<Change[]>> {
    if (this.isOver) return Promise.resolve({ done: true, value: undefined });
    if (this.waiting) {
      const value = this.waiting;
      this.waiting = null;
      return Promise.resolve({ done: false, value });
    }
    return new Promise((resolve) => {
      this.taker = resolve;
    });
  }

  return(): Promise<IteratorResult<Change[]>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
