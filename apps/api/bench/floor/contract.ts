import { type Answer, rowsOf } from './answer.js';

interface Head {
  id: string;
  customerId: string;
  name: string;
  shortCode: string;
}

interface Covered {
  licenceId: string;
  product: string;
  productName: string;
  serial: string;
}

type Entitlement = Covered & { allowance: number | null; drawn: number };

/** A contract with its lines, and its entitlements with what is left of each: three statements. */
export const contract: Answer<{ id: string }> = async (pool, { id }) => {
  const [heads, lines, entitlements] = await Promise.all([
    rowsOf<Head>(
      pool,
      `SELECT k.id, k.number, k.kind, k.signedOn, k.startsOn, k.endsOn, k.totalFen, k.customerId, c.name, c.shortCode
       FROM contracts k JOIN customers c ON c.id = k.customerId WHERE k.id = ?`,
      [id],
    ),
    rowsOf<Covered>(
      pool,
      `SELECT l.id, l.plan, l.years, l.startsOn, l.endsOn, l.annualFeeFen, l.licenceId, p.product, p.productName, p.serial
       FROM contract_lines l JOIN licences p ON p.id = l.licenceId WHERE l.contractId = ? ORDER BY l.position`,
      [id],
    ),
    rowsOf<Entitlement>(
      pool,
      `SELECT e.id, e.service, e.source, e.startsOn, e.endsOn, e.allowance, e.drawn, e.licenceId, p.product, p.productName, p.serial
       FROM entitlements e JOIN licences p ON p.id = e.licenceId WHERE e.contractId = ? ORDER BY e.startsOn, e.licenceId, e.service DESC`,
      [id],
    ),
  ]);
  const [head] = heads;
  if (!head) return { contract: null };
  const { customerId, name, shortCode, ...own } = head;
  return {
    contract: {
      ...own,
      customer: { id: customerId, name, shortCode },
      lines: lines.map(withLicence),
      entitlements: entitlements.map((each) => {
        const { allowance, drawn } = each;
        const remaining = allowance === null ? null : Math.max(0, allowance - drawn);
        return { ...withLicence(each), remaining };
      }),
    },
  };
};

function withLicence({ licenceId, product, productName, serial, ...own }: Covered): object {
  return { ...own, licence: { id: licenceId, product, productName, serial } };
}
