import { type GraphQLSchema, isEnumType } from 'graphql';

/** What the guide’s table decides. */
const DECIDED = {
  ON_SITE_SUPPORT: 'A visit (clause 6).',
  DATA_REPAIR: 'A data repair (clause 7).',
  TRAINING: 'A training (clause 5).',
  EMERGENCY: 'An emergency visit (clause 10).',
  ANNUAL_PLAN: 'The fee of an annual plan (clauses 6, 7).',
};

/** What the values of enums mean whose own place does not say it: the guide’s words, and states that others share. */
const SENTENCES: Record<string, Record<string, string>> = {
  AgeingBucket: {
    NOT_DUE: 'It is not past its due day.',
    DAYS_1_30: 'Overdue for 1 to 30 days.',
    DAYS_31_60: 'Overdue for 31 to 60 days.',
    DAYS_61_90: 'Overdue for 61 to 90 days.',
    OVER_90: 'Overdue for more than 90 days.',
  },
  AgreedWork: {
    SECONDARY_DEVELOPMENT: '二次开发 (clause 11).',
    DATA_IMPORT: 'Import of data (clause 12).',
    PROCESS_TUTORING: 'Tutoring in the customer’s processes (clause 12).',
    SYSTEM_INTEGRATION: 'Integration with other systems (clause 12).',
    MANAGEMENT_CONSULTING: 'Consulting on management (clause 12).',
    OTHER: 'Another custom service (clause 12).',
  },
  Cause: {
    SOFTWARE_DEFECT: 'A fault in the software.',
    SOFTWARE_USE: 'A question of how the software is used.',
    VENDOR_HARDWARE: 'Hardware that the vendor supplied.',
    VENDOR_NETWORK: 'A network that the vendor supplied.',
    CUSTOMER_HARDWARE: 'The customer’s own hardware.',
    CUSTOMER_NETWORK: 'The customer’s own network.',
    VIRUS: 'A computer virus.',
    USER_ERROR: 'Something that a user did by mistake.',
    UNKNOWN: 'Not found yet; it counts as not excluded.',
  },
  ChargeKind: {
    ON_SITE_OVERAGE: 'A visit past the allowance (clause 6).',
    ON_SITE_PER_VISIT: 'A visit charged singly (clause 6).',
    DATA_REPAIR_OVERAGE: 'A data repair past the allowance (clause 7).',
    DATA_REPAIR_PER_VISIT: 'A data repair charged singly (clause 7).',
    TRAINING_INCLUDED_DAY: 'A day of training that comes with the purchase, where it is not free (clause 5).',
    TRAINING_EXTRA_DAY: 'A day of training past those that come with the purchase (clause 5).',
    ANNUAL_FEE: 'The fee of an annual plan for a contract year (clauses 6, 7).',
    TRAVEL: 'Travel at its actual cost.',
  },
  ChargeStatus: {
    UNBILLED: 'It stands on no invoice.',
    DRAFTED: 'It stands on a draft.',
    INVOICED: 'It stands on an issued invoice.',
  },
  ContractKind: {
    SALE: 'Licences, training days and agreed work are sold.',
    SERVICE: 'Annual plans are agreed.',
  },
  ContractStatus: {
    SIGNED: 'Its first day is to come.',
    ACTIVE: 'Today lies within it.',
    ENDED: 'Its last day is past.',
    CANCELLED: 'It was cancelled.',
  },
  Coverage: {
    FREE_PERIOD: 'The free period, 免费服务期 (clause 1).',
    ANNUAL: 'A plan’s contract year, 年度有偿 (clauses 6, 7).',
    NONE: 'No period, 无: what is done is charged singly.',
  },
  CreditNoteKind: { CREDIT: 'It takes something off the invoice.', VOID: 'It voids the invoice whole.' },
  DecisionKind: DECIDED,
  PricedKind: DECIDED,
  Edition: { STANDALONE: 'For one machine, 单机版.', NETWORK: 'For several operators, 网络版.' },
  EntitlementEntryKind: {
    DRAW: 'Takes from the allowance.',
    REVERSAL: 'Gives back what was drawn.',
    ADJUSTMENT: 'Changes the allowance or the period.',
  },
  EntitlementSource: {
    FREE_PERIOD: 'The free period of a delivered licence (clause 1).',
    ANNUAL: 'A year of a contract (clauses 6, 7).',
  },
  IncidentStatus: { OPEN: 'It is worked on.', CLOSED: 'Its work is over.' },
  IncomeDimension: {
    SOURCE: 'By where the income comes from.',
    PRODUCT: 'By the product.',
    EDITION: 'By the edition of the licence.',
    REGION: 'By the region of the place of service.',
  },
  InvoiceStatus: {
    DRAFT: 'It may still be changed or discarded.',
    ISSUED: 'It has its number and never changes.',
  },
  PaymentMethod: {
    BANK_TRANSFER: '银行转账.',
    CASH: '现金.',
    CHEQUE: '支票.',
    ALIPAY: '支付宝.',
    WECHAT_PAY: '微信支付.',
    OTHER: '其他.',
  },
  PlannedVisitStatus: {
    PLANNED: 'It is to be made.',
    COMPLETED: 'It was made, and has its service order.',
    CANCELLED: 'It was given up.',
  },
  QuoteStatus: { SENT: 'It waits for the customer.', ACCEPTED: 'A contract was made of it.' },
  RateTableStatus: {
    DRAFT: 'It is worked on, and prices nothing but previews.',
    PUBLISHED: 'It decides from its first day on, and never changes.',
  },
  Region: { SHENZHEN: 'Within Shenzhen, 深圳范围内.', OUTSIDE: 'Outside Shenzhen, 深圳范围外.' },
  ReleaseKind: { UPGRADE: '版本升级.', PATCH: '补丁升级.' },
  Service: { ON_SITE_SUPPORT: 'Visits (clause 6).', DATA_REPAIR: 'Data repairs (clause 7).' },
  ServiceOrderKind: {
    ON_SITE_SUPPORT: 'A visit (clause 6).',
    DATA_REPAIR: 'A data repair (clause 7).',
    EMERGENCY: 'An emergency visit (clause 10).',
  },
  TrainingMode: { ON_SITE: 'At the customer’s.', AT_VENDOR: 'At the vendor’s.' },
  TrainingStatus: { BOOKED: 'It is to be held.', HELD: 'It was held.', CANCELLED: 'It was given up.' },
};

/** Gives each value of an enum that has no sentence of its own the one from here. */
export function describeEnumValues(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isEnumType(type)) continue;
    for (const value of type.getValues()) value.description ??= SENTENCES[type.name]?.[value.name];
  }
}
