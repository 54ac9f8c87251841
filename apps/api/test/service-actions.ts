import type { Refused } from './rate-table-actions.js';
import type { Client } from './test-server.js';

/** A decision as tests ask for it. */
export interface ShownDecision {
  kind: string;
  ok: boolean;
  request: Record<string, unknown>;
  drawn: number | null;
  allowance: number | null;
  usedBefore: number | null;
  coverage: string | null;
  lines: { code: string; quantity: number; unitFen: number; amountFen: number; clause: string }[];
  totalFen: number | null;
  error: Refused | null;
  trace: { code: string; clause: string | null; cell: string | null }[];
  rateTable: { id: string; year: number };
}

export const DECISION =
  'kind ok request drawn allowance usedBefore coverage lines { code quantity unitFen amountFen clause } totalFen error { code message field clause cell } trace { code clause cell } rateTable { id year }';

/** A service order as tests ask for it. */
export interface ShownOrder {
  id: string;
  number: string;
  kind: string;
  servedOn: string;
  cause: string;
  travelFen: number;
  level: number | null;
  description: string | null;
  drawn: number;
  totalFen: number;
  site: { id: string } | null;
  entitlement: { id: string; drawn: number; remaining: number | null } | null;
  decision: ShownDecision;
  charges: {
    kind: string;
    status: string;
    amountFen: number;
    clause: string;
    dueOn: string;
    servedOn: string;
    product: string;
    region: string | null;
  }[];
}

export const ORDER = `id number kind servedOn cause travelFen level description drawn totalFen site { id } entitlement { id drawn remaining }
  decision { ${DECISION} } charges { kind status amountFen clause dueOn servedOn product region }`;

/** What a preview shows. */
export interface ShownPreview {
  decision: ShownDecision | null;
  entitlement: {
    id: string;
    service: string;
    source: string;
    startsOn: string;
    endsOn: string;
    allowance: number | null;
    drawn: number;
    remaining: number | null;
  } | null;
  zone: string | null;
  userErrors: Refused[];
}

/** Asks what a service would cost. */
export async function previewService(client: Client, input: object): Promise<ShownPreview> {
  const document = `query ($input: PreviewServiceInput!) { previewService(input: $input) { decision { ${DECISION} }
    entitlement { id service source startsOn endsOn allowance drawn remaining } zone travelFen userErrors { code message field clause cell } } }`;
  return (await client.query<{ previewService: ShownPreview }>(document, { input })).previewService;
}
