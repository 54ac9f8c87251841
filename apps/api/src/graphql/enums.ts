import { registerEnumType } from 'type-graphql';

/** An enum whose values are its own names, as stored and as sent. */
export function enumOf<const T extends readonly string[]>(
  name: string,
  values: T,
  description: string,
  each: Partial<Record<T[number], string>> = {},
): { readonly [K in T[number]]: K } {
  const object = Object.fromEntries(values.map((value) => [value, value])) as {
    readonly [K in T[number]]: K;
  };
  const valuesConfig = Object.fromEntries(
    Object.entries(each).map(([value, text]) => [value, { description: text as string }]),
  );
  registerEnumType(object, { name, description, valuesConfig: valuesConfig as never });
  return object;
}

export const Role = enumOf(
  'Role',
  ['ADMIN', 'SALES', 'FINANCE', 'SERVICE', 'CUSTOMER'],
  'What a user may do; a user may have several.',
  {
    ADMIN: 'Edits and publishes rate tables, and may do what every other role may.',
    SALES: 'Quotes, and makes contracts of accepted quotes.',
    FINANCE: 'Invoices charges and reads reports.',
    SERVICE: 'Records visits and data repairs.',
    CUSTOMER: 'A customer’s own account (clause 3): sees what is that customer’s, and nothing else.',
  },
);
export type Role = keyof typeof Role;

export const Edition = enumOf(
  'Edition',
  ['STANDALONE', 'NETWORK'],
  'The edition of a licence (单机版, 网络版).',
);
export type Edition = keyof typeof Edition;

export const Region = enumOf(
  'Region',
  ['SHENZHEN', 'OUTSIDE'],
  'Within or outside Shenzhen (深圳范围内, 外), derived from the zone of the place of service.',
);
export type Region = keyof typeof Region;

export const Coverage = enumOf(
  'Coverage',
  ['FREE_PERIOD', 'ANNUAL', 'NONE'],
  'What a licence enjoys for a service on a date (clauses 1, 6, 7).',
);
export type Coverage = keyof typeof Coverage;

export const Service = enumOf(
  'Service',
  ['ON_SITE_SUPPORT', 'DATA_REPAIR'],
  'A service with a yearly allowance (clauses 6, 7).',
);
export type Service = keyof typeof Service;

export const Cause = enumOf(
  'Cause',
  [
    'SOFTWARE_DEFECT',
    'SOFTWARE_USE',
    'VENDOR_HARDWARE',
    'VENDOR_NETWORK',
    'CUSTOMER_HARDWARE',
    'CUSTOMER_NETWORK',
    'VIRUS',
    'USER_ERROR',
    'UNKNOWN',
  ],
  'What made the service necessary; the rate table says which causes are excluded (clauses 2, 10).',
);
export type Cause = keyof typeof Cause;

export const DecisionKind = enumOf(
  'DecisionKind',
  [
    'ON_SITE_SUPPORT',
    'DATA_REPAIR',
    'TRAINING',
    'EMERGENCY',
    'ANNUAL_PLAN',
    'AGREED_PRICE',
    'DISCOUNT',
    'CANCELLATION',
    'EDITION_UPGRADE',
  ],
  'What was decided.',
  {
    AGREED_PRICE:
      'A price agreed case by case, never taken from the table (clauses 11, 12, and licences sold).',
    DISCOUNT: 'What a quote’s discount takes off one amount.',
    CANCELLATION: 'What is given back of a contract year’s fee.',
    EDITION_UPGRADE: 'What another edition costs for the rest of a contract year.',
  },
);
export type DecisionKind = keyof typeof DecisionKind;

export const ServiceOrderKind = enumOf(
  'ServiceOrderKind',
  ['ON_SITE_SUPPORT', 'DATA_REPAIR', 'EMERGENCY'],
  'What was done: a visit (clause 6), a data repair (clause 7) or an emergency visit (clause 10).',
);
export type ServiceOrderKind = keyof typeof ServiceOrderKind;

export const ChargeKind = enumOf(
  'ChargeKind',
  [
    'ON_SITE_OVERAGE',
    'ON_SITE_PER_VISIT',
    'DATA_REPAIR_OVERAGE',
    'DATA_REPAIR_PER_VISIT',
    'TRAINING_INCLUDED_DAY',
    'TRAINING_EXTRA_DAY',
    'ANNUAL_FEE',
    'TRAVEL',
    'LICENCE',
    'SECONDARY_DEVELOPMENT',
    'CUSTOM_SERVICE',
    'DISCOUNT',
    'EDITION_UPGRADE',
    'CANCELLATION_CREDIT',
  ],
  'What an amount is charged for.',
  {
    LICENCE: 'A licence sold at an agreed price.',
    SECONDARY_DEVELOPMENT: 'Agreed case by case (clause 11).',
    CUSTOM_SERVICE: 'Agreed case by case (clause 12).',
    DISCOUNT: 'A share of a quote’s discount: a negative amount.',
    EDITION_UPGRADE: 'The difference for the rest of a contract year; negative where the new fee is lower.',
    CANCELLATION_CREDIT: 'What is given back of a contract year’s fee: a negative amount.',
  },
);
export type ChargeKind = keyof typeof ChargeKind;

export const RateTableStatus = enumOf(
  'RateTableStatus',
  ['DRAFT', 'PUBLISHED'],
  'A draft prices nothing but previews; a published table never changes.',
);
export type RateTableStatus = keyof typeof RateTableStatus;

export const EntitlementSource = enumOf(
  'EntitlementSource',
  ['FREE_PERIOD', 'ANNUAL'],
  'What an entitlement comes from: the free period (clause 1) or a contract year.',
);
export type EntitlementSource = keyof typeof EntitlementSource;

export const EntitlementEntryKind = enumOf(
  'EntitlementEntryKind',
  ['DRAW', 'REVERSAL', 'ADJUSTMENT'],
  'What an entry of the entitlement’s ledger does.',
);
export type EntitlementEntryKind = keyof typeof EntitlementEntryKind;

export const QuoteStatus = enumOf(
  'QuoteStatus',
  ['SENT', 'ACCEPTED', 'EXPIRED', 'SUPERSEDED', 'LOST'],
  'Where a quote stands.',
  {
    EXPIRED: 'Derived: sent, and past its last valid day.',
    SUPERSEDED: 'A later revision holds in its place.',
    LOST: 'The customer did not take it.',
  },
);
export type QuoteStatus = keyof typeof QuoteStatus;

export const ContractKind = enumOf(
  'ContractKind',
  ['SALE', 'SERVICE'],
  'What a contract is about: licences, or annual service.',
);
export type ContractKind = keyof typeof ContractKind;

export const ContractStatus = enumOf(
  'ContractStatus',
  ['SIGNED', 'ACTIVE', 'ENDED', 'CANCELLED'],
  'Where a contract stands; all but CANCELLED are derived from its dates.',
);
export type ContractStatus = keyof typeof ContractStatus;

export const ChargeStatus = enumOf(
  'ChargeStatus',
  ['UNBILLED', 'DRAFTED', 'INVOICED', 'CANCELLED', 'WAIVED', 'CREDITED'],
  'Whether a charge stands on no invoice, on a draft, or on an issued one, or is owed no more.',
  {
    CANCELLED: 'Taken back by an entry before it was invoiced.',
    WAIVED: 'Waived out of goodwill by an entry before it was invoiced.',
    CREDITED: 'A credit that credit notes have given on what was invoiced before.',
  },
);
export type ChargeStatus = keyof typeof ChargeStatus;

export const InvoiceStatus = enumOf(
  'InvoiceStatus',
  ['DRAFT', 'ISSUED'],
  'A draft has no number; an issued invoice never changes.',
);
export type InvoiceStatus = keyof typeof InvoiceStatus;
