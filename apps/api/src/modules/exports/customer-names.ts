import type { Reader } from '../../database/reader.js';
import { inList } from '../../graphql/stitch.js';

interface Named {
  id: string;
  name: string;
  shortCode: string;
}

/** So many are kept at most: an export may pass by any number of customers. */
const KEPT = 20_000;
const AT_A_TIME = 1_000;

/** Names of customers, each read once as a rule. */
export class CustomerNames {
  private readonly known = new Map<string, Named>();

  constructor(private readonly reader: Reader) {}

  /** Reads those that are not known yet. */
  async know(ids: readonly string[]): Promise<void> {
    if (this.known.size > KEPT) this.known.clear();
    const unknown = [...new Set(ids)].filter((id) => !this.known.has(id));
    for (let from = 0; from < unknown.length; from += AT_A_TIME) {
      const [marks, wanted] = inList(unknown.slice(from, from + AT_A_TIME));
      const rows = await this.reader.rows<Named>(
        `SELECT id, name, shortCode FROM customers WHERE id IN (${marks})`,
        wanted,
      );
      for (const row of rows) this.known.set(row.id, row);
    }
  }

  /** A customer that is known. */
  of(id: string): Named {
    const named = this.known.get(id);
    if (!named) throw new Error(`The customer ${id} was not read`);
    return named;
  }
}
