import type { Viewer } from '../../auth/sessions.js';
import type { Reader } from '../../database/reader.js';
import type { Transaction } from '../../database/transaction.js';
import type { Role } from '../../graphql/enums.js';
import type { Workshop } from '../../modules/billing-runs/work-on-run.js';
import { inUnit, type Unit } from '../../unit-of-work/mutate.js';

/** Where deeds are done: the transaction, and the people by their logins. */
export class Stage {
  constructor(
    readonly transaction: Transaction,
    private readonly people: ReadonlyMap<string, Viewer>,
  ) {}

  /** Has somebody do one thing at an instant: one audit entry, as in life. */
  async does<T>(at: Date, login: string, operation: string, work: (unit: Unit) => Promise<T>): Promise<T> {
    return inUnit(this.transaction, { operation, actor: this.person(login), now: at }, work);
  }

  /** What billing runs work with: their steps become part of this transaction. */
  workshop(at: Date): Workshop {
    const { transaction } = this;
    return {
      database: { reader: transaction, writesSideBySide: false, transaction: (work) => work(transaction) },
      now: () => at,
    };
  }

  /** The person with this login. */
  person(login: string): Viewer {
    const person = this.people.get(login);
    if (!person) throw new Error(`Nobody has the login ${login}`);
    return person;
  }

  /** The first row of a query; undefined where there is none. */
  async row<T extends object>(
    sql: string,
    parameters: readonly (string | number)[] = [],
  ): Promise<T | undefined> {
    const [row] = await this.transaction.rows<T>(sql, parameters);
    return row;
  }
}

/** Everybody who has a login, by it. */
export async function readPeople(reader: Reader): Promise<Map<string, Viewer>> {
  const users = await reader.rows<Viewer & { roles: string }>('SELECT id, login, name, roles FROM users');
  return new Map(users.map((user) => [user.login, { ...user, roles: JSON.parse(user.roles) as Role[] }]));
}

/** Something that happens at an instant. */
export interface Deed {
  at: Date;
  perform: (stage: Stage) => Promise<unknown>;
}

/** One thing that somebody does at an instant. */
export const deed = (
  at: Date,
  login: string,
  operation: string,
  work: (unit: Unit, stage: Stage) => Promise<unknown>,
): Deed => ({ at, perform: (stage) => stage.does(at, login, operation, (unit) => work(unit, stage)) });

/** An input of a mutation as its service takes it: the key is for clients that try again. */
export const once = <T extends object>(input: T): T & { idempotencyKey: string } => ({
  ...input,
  idempotencyKey: 'seed-seed',
});

/** The key of what a service has made. */
export const idOf = (made: object): string => (made as { id: string }).id;
