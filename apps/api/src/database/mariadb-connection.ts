import type { Reader, Row, SqlValue } from './reader.js';
import { isUnmatched } from './left-statements.js';
import { Changed } from './retry.js';
import type { Turns } from './turns.js';

export type Answer = Row[] | { affectedRows: number };

/** What of the driver's connections is used. */
interface DriverConnection {
  execute(sql: string, values: readonly SqlValue[], done: (error: Error | null, given: Answer) => void): void;
  query(sql: string, done: (error: Error | null, given: Answer | Answer[]) => void): void;
  release(): void;
  destroy(): void;
}

/** What of the driver's pool is used. */
export interface MariaDbPool {
  execute: DriverConnection['execute'];
  getConnection(done: (error: Error | null, connection: DriverConnection) => void): void;
}

/** The connections that transactions are written on: so many at a time, the others wait for their turn. */
export class MariaDbConnections implements Reader {
  constructor(
    private readonly pool: MariaDbPool,
    private readonly turns: Turns | null,
  ) {}

  /** Reads what is committed, on whichever connection is free. */
  async rows<T extends object = Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    return (await execute(this.pool, sql, parameters)) as T[];
  }

  async open(): Promise<MariaDbConnection> {
    const giveOn = await this.turns?.enter();
    try {
      const opened = await new Promise<DriverConnection>((resolve, reject) => {
        this.pool.getConnection((error, connection) => (error ? reject(error) : resolve(connection)));
      });
      return new MariaDbConnection(opened, giveOn);
    } catch (error) {
      giveOn?.();
      throw error;
    }
  }
}

/** A connection of MariaDB that one transaction has for itself. */
export class MariaDbConnection {
  constructor(
    private readonly connection: DriverConnection,
    private readonly giveOn: (() => void) | undefined,
  ) {}

  execute(sql: string, parameters: readonly SqlValue[]): Promise<Answer> {
    return execute(this.connection, sql, parameters);
  }

  /** Sends statements in one go and gives what each gave; a condition that has not matched its row is Changed. */
  query(statements: readonly string[]): Promise<Answer[]> {
    return new Promise((resolve, reject) => {
      this.connection.query(statements.join(';'), (error, answer) => {
        if (error) reject(isUnmatched(error) ? new Changed() : error);
        // To one statement the driver gives its answer, to several a list of theirs.
        else resolve((statements.length === 1 ? [answer] : answer) as Answer[]);
      });
    });
  }

  /** Gives it back after a commit. */
  release(): void {
    this.connection.release();
    this.giveOn?.();
  }

  /** Takes back what is not committed and gives it back. */
  async rollBack(): Promise<void> {
    try {
      await this.query(['ROLLBACK']);
      this.connection.release();
    } catch {
      // A connection that does not even answer this one is in no state to be given to the next.
      this.connection.destroy();
    } finally {
      this.giveOn?.();
    }
  }
}

function execute(
  on: Pick<DriverConnection, 'execute'>,
  sql: string,
  parameters: readonly SqlValue[],
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    on.execute(sql, parameters, (error, answer) => (error ? reject(error) : resolve(answer)));
  });
}
