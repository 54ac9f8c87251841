import type { RateTable } from 'policy';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import type { PriceAsOfInput } from '@/gql/graphql';
import { useRateTableDocument } from '@/lib/api/use-rate-table-document';
import { RateTableInForceDocument } from '../rate-table-documents';

/** A service that a price is asked for. */
export interface Asked {
  readonly kind: PriceAsOfInput['kind'];
  readonly product: string | null;
  readonly edition: PriceAsOfInput['edition'];
  readonly coverage: NonNullable<PriceAsOfInput['coverage']>;
  readonly used: number;
  readonly zone: string | null;
  readonly plan: string | null;
  readonly level: number;
  readonly mode: NonNullable<PriceAsOfInput['mode']>;
  readonly days: number;
}

const first: Asked = {
  kind: 'ON_SITE_SUPPORT',
  product: null,
  edition: 'STANDALONE',
  coverage: 'NONE',
  used: 0,
  zone: null,
  plan: null,
  level: 1,
  mode: 'ON_SITE',
  days: 1,
};

interface AskedService {
  readonly asked: Asked;
  readonly change: (changes: Partial<Asked>) => void;
  /** The table in force on the day: its products, zones and plans may be asked for. */
  readonly document: RateTable | undefined;
  /** Null until there is a table to ask by. */
  readonly input: PriceAsOfInput | null;
}

/** What is asked for on a day; what the table of the day doesn't have falls back to its first. */
export function useAskedService(on: string): AskedService {
  const [asked, setAsked] = useState(first);
  const [{ data }] = useQuery({ query: RateTableInForceDocument, variables: { on } });
  const document = useRateTableDocument(data?.rateTableInForce?.id) as RateTable | undefined;
  const input = useMemo(() => inputOf(asked, on, document), [asked, on, document]);
  return {
    asked: { ...asked, ...known(asked, document) },
    change: (changes) => setAsked((now) => ({ ...now, ...changes })),
    document,
    input,
  };
}

function known(asked: Asked, document: RateTable | undefined): Pick<Asked, 'product' | 'zone' | 'plan'> {
  const oneOf = (codes: readonly string[] | undefined, code: string | null): string | null =>
    code !== null && codes?.includes(code) !== false ? code : (codes?.[0] ?? null);
  return {
    product: oneOf(
      document?.products.map(({ code }) => code),
      asked.product,
    ),
    zone: oneOf(
      document?.zones.map(({ code }) => code),
      asked.zone,
    ),
    plan: oneOf(
      document?.annualPlans.map(({ code }) => code),
      asked.plan,
    ),
  };
}

function inputOf(asked: Asked, on: string, document: RateTable | undefined): PriceAsOfInput | null {
  const { product, zone, plan } = known(asked, document);
  if (product === null) return null;
  const { kind, edition, coverage, used, level, mode, days } = asked;
  const base = { on, kind, product, edition };
  if (kind === 'ANNUAL_PLAN') return { ...base, plan };
  if (kind === 'TRAINING') return { ...base, zone, mode, days };
  if (kind === 'EMERGENCY') return { ...base, zone, level, coverage, used };
  return { ...base, zone, coverage, used };
}
