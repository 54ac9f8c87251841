import type { Logger } from 'pino';
import { AUDIT_CHAINS, headOf } from '../database/audit-hash.js';
import type { Reader } from '../database/reader.js';
import { type Change, EVERYTHING, joined } from './record-changes.js';

type Listener = (changes: readonly Change[]) => void;

/** How long a change may wait until it is looked for, in milliseconds. */
const EVERY_MS = 400;
/** Changes that are read one by one. */
const READ_AT_MOST = 200;

const chains = new Map(Array.from({ length: AUDIT_CHAINS }, (_, at) => [headOf(at + 1), at + 1]));

/**
 * Tells what was committed, by this process or any other on the same database: an audit entry stands in its chain, numbered
 * without gap, once its change is committed and not before. The ends of the chains are looked at as long as somebody listens.
 */
export class ChangeFeed {
  private readonly listeners = new Set<Listener>();
  private ends: Promise<ReadonlyMap<string, number>> | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isFailing = false;

  constructor(
    private readonly reader: Reader,
    private readonly log: Logger,
  ) {}

  /** Calls back with what is committed from here on; gives the way to stop. */
  async listen(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    const stop = (): void => this.leave(listener);
    try {
      if (!this.ends) {
        this.ends = this.readEnds();
        await this.ends;
        this.lookLater();
      }
      await this.ends;
    } catch (error) {
      stop();
      throw error;
    }
    return stop;
  }

  private leave(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    clearTimeout(this.timer);
    this.ends = null;
  }

  private lookLater(): void {
    if (this.listeners.size === 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look().finally(() => this.lookLater()), EVERY_MS);
  }

  private async look(): Promise<void> {
    const before = this.ends;
    if (!before) return;
    try {
      const [known, ends] = await Promise.all([before, this.readEnds()]);
      const changes = await this.changesBetween(known, ends);
      // Everybody may have left meanwhile, and somebody come anew.
      if (this.ends !== before) return;
      this.ends = Promise.resolve(ends);
      this.isFailing = false;
      if (changes.length > 0) for (const listener of this.listeners) listener(changes);
    } catch (error) {
      if (!this.isFailing) this.log.error({ err: error }, 'Changes cannot be looked for');
      this.isFailing = true;
    }
  }

  private async readEnds(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.reader.rows<{ id: string; sequence: number }>(
      'SELECT id, sequence FROM audit_chain',
    );
    return new Map(rows.map(({ id, sequence }) => [id, sequence]));
  }

  private async changesBetween(
    known: ReadonlyMap<string, number>,
    ends: ReadonlyMap<string, number>,
  ): Promise<readonly Change[]> {
    const moved = [...ends].flatMap(([id, to]) => {
      const [chain, from] = [chains.get(id), known.get(id) ?? 0];
      return chain !== undefined && to > from ? [[chain, from, to]] : [];
    });
    if (moved.length === 0) return [];
    const places = moved.map(() => '(chain = ? AND sequence > ? AND sequence <= ?)').join(' OR ');
    const rows = await this.reader.rows<{ subjectType: string; subjectId: string }>(
      `SELECT subjectType, subjectId FROM audit_entries WHERE ${places} LIMIT ${READ_AT_MOST}`,
      moved.flat(),
    );
    if (rows.length === READ_AT_MOST) return EVERYTHING;
    return joined(rows.map(({ subjectType, subjectId }) => ({ type: subjectType, id: subjectId })));
  }
}
