import type { Database } from '../src/database/database.js';
import type { Request } from './measure/client.js';
import type { ServerProcess } from './servers/server-process.js';

/** How much data: 1× is 1,000 invoices of four lines, 100× is 100,000. */
export type Scale = 1 | 10 | 100;

/** What a scenario is given. Both servers run on the same MariaDB, each in a process of its own. */
export interface Bench {
  scale: Scale;
  /** What the repository's own floor answers with. */
  floor: ServerProcess;
  /** The product as it is built, with authentication, limits and audit on. */
  product: ServerProcess;
  /** A GraphQL request to the product by a login of the demo. */
  ask(login: 'admin' | 'sales' | 'finance' | 'service', query: string, variables?: object): Promise<Request>;
  /** The same database, for what a scenario adds before and checks afterwards. */
  database: Database;
  /** Where the database is. */
  databaseUrl: string;
  /** How long each slice of a measurement takes, in ms. */
  sliceMs: number;
  /** How long either works before it is measured, in ms. */
  warmMs: number;
  /** How often floor and product take turns. */
  rounds: number;
}

/** One figure of the table: never a bare time. */
export interface Figure {
  name: string;
  value: number;
  /** Written behind the value: `×`, ` MB`. */
  unit: string;
  /** Its bounds, included; a figure without is for information. */
  goal?: { atLeast?: number; atMost?: number };
}

/** What a scenario has found. */
export interface Outcome {
  figures: Figure[];
  /** What one operation takes, in ms: only its growth from scale to scale is printed. */
  cost?: number;
}

/** One row of the table of goals. */
export interface Scenario {
  /** For `--only`. */
  name: string;
  title: string;
  /** Whether its work is the same at every scale, as a page of 50 is; else it grows as the data. */
  sameWork?: boolean;
  /** The scales it is measured at; all where left out. */
  scales?: readonly Scale[];
  run(bench: Bench): Promise<Outcome>;
}
