import { type Left, merged, textsOf } from './left-statements.js';
import type { MariaDbConnection, MariaDbConnections } from './mariadb-connection.js';
import { Changed } from './retry.js';

/** So many transactions at most are written in one. */
const MEMBERS = 16;
/** So many groups are written at once, beside those that are held up. */
const AT_ONCE = 1;
/** Past so many characters a group is full. */
const CHARACTERS = 500_000;
/** Who comes later waits for a group that is being written, but not for one that is held up. */
const HELD_UP_MS = 20;
/** What the server says where nobody knows whether a commit is kept: it failed, was interrupted, or the server was going. */
const UNKNOWN = new Set([1180, 1317, 1053, 1927, 1047]);

export const BEGIN = 'START TRANSACTION';
export const COMMIT = 'COMMIT';

interface Member {
  left: readonly Left[];
  length: number;
  done: () => void;
  failed: (error: unknown) => void;
}

/**
 * Writes whole transactions that come at the same time in one of the database's, rows of a table by one statement: most of
 * what a short one costs is its statements' and its commit's. Where a group fails nothing of it is kept, and each of its
 * transactions is written by itself: no fault is anybody else's.
 */
export class GroupCommit {
  private readonly waiting: Member[] = [];
  private writing = 0;
  private isCalled = false;

  constructor(private readonly connections: MariaDbConnections) {}

  /** Writes a transaction that has read all it wanted: kept once this resolves, and not where it rejects with what the database said. */
  write(left: readonly Left[]): Promise<void> {
    const length = left.reduce((sum, { sql }) => sum + sql.length, 0);
    return new Promise((done, failed) => {
      this.waiting.push({ left, length, done, failed });
      this.call();
    });
  }

  /** Begins once the event loop has taken in what is there. */
  private call(): void {
    if (this.writing >= AT_ONCE || this.isCalled || this.waiting.length === 0) return;
    this.isCalled = true;
    setImmediate(() => {
      this.isCalled = false;
      this.begin();
    });
  }

  private begin(): void {
    if (this.waiting.length === 0) return;
    const group = this.takeGroup();
    this.writing += 1;
    let isOver = false;
    const giveOn = (): void => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      this.writing -= 1;
      this.call();
    };
    const timer = setTimeout(giveOn, HELD_UP_MS);
    void this.writeGroup(group).finally(giveOn);
  }

  private takeGroup(): Member[] {
    let size = 0;
    let length = 0;
    for (const member of this.waiting.slice(0, MEMBERS)) {
      length += member.length;
      if (size > 0 && length > CHARACTERS) break;
      size += 1;
    }
    return this.waiting.splice(0, size);
  }

  private async writeGroup(group: readonly Member[]): Promise<void> {
    const all = merged(group.map(({ left }) => left));
    const error = await this.writeOnce(all);
    if (error === null) for (const { done } of group) done();
    else if (group.length === 1 || !isTakenBack(error)) for (const { failed } of group) failed(error);
    // In their order, since one may go on from where another leaves a row.
    else for (const member of group) await this.writeAlone(member);
  }

  private async writeAlone({ left, done, failed }: Member): Promise<void> {
    const error = await this.writeOnce(left);
    if (error === null) done();
    else failed(error);
  }

  /** Null where it is kept. */
  private async writeOnce(all: readonly Left[]): Promise<Error | null> {
    let connection: MariaDbConnection | null = null;
    try {
      connection = await this.connections.open();
      await connection.query([BEGIN, ...textsOf(all), COMMIT]);
      connection.release();
      return null;
    } catch (error) {
      await connection?.rollBack();
      return error as Error;
    }
  }
}

/** Whether an error leaves no doubt that nothing is kept: the server has said what is wrong with a statement. */
function isTakenBack(error: Error & { fatal?: boolean; errno?: number }): boolean {
  const { fatal, errno = 0 } = error;
  return error instanceof Changed || (fatal !== true && errno >= 1000 && !UNKNOWN.has(errno));
}
