/**
 * What a customer's own account, and nobody before signing in, may read, by type: nothing but what stands here, and of the
 * rows only the customer's own. No notes, reasons, drafts or people of the desks.
 */
export const customerView: Readonly<Record<string, string>> = {
  User: 'id login name roles customer',
  Customer: `id name creditCode contactName contactPhone sites licences contracts incidents invoices
     isSubscriber representative`,
  Site: 'id name city district address zone',
  Licence: `id customer site product productName edition serial deliveredOn isDelivered operators
     registeredAt coverage entitlements incidents`,
  ServiceCoverage: 'service coverage startsOn endsOn allowance drawn remaining rateTable',
  Entitlement: `id licence service source startsOn endsOn allowance drawn remaining contract rateTable
     entries`,
  EntitlementEntry: 'id kind quantity occurredOn',
  RateTable: 'id year revision effectiveFrom',
  TrainingState: `isOpen contract rateTable includedDays prepaidDays prepaidUsed daysUsed traineesAllowed
     traineesTrained`,
  Contract: `id number kind status signedOn startsOn endsOn totalFen cancelledFrom customer rateTable
     lines items renewalOf renewedBy entitlements`,
  ContractLine: 'id licence plan years startsOn endsOn annualFeeFen',
  ContractItem: `id position kind licence days work description agreementReference amountFen discountFen`,
  Invoice: `id number status issuedOn issuedAt totalFen netFen taxFen customer lines dueOn paidFen
     creditedFen openFen paymentState payments creditNotes taxInvoices reissueOf`,
  InvoiceLine: `id position kind product region quantity unitFen amountFen netFen taxFen taxPercent clause`,
  Payment: 'id kind receivedOn amountFen method',
  CreditNote: 'id number kind issuedOn totalFen netFen taxFen customer invoice lines',
  CreditNoteLine: 'id position kind product region amountFen netFen taxFen taxPercent clause',
  TaxInvoice: 'id kind number issuedOn invoice',
  Incident: `id number status level channel zone cause description coverage requestedAt respondBy
     arriveBy resolveBy respondedAt arrivedAt resolvedAt closedAt createdAt targets isBreached
     nextDueAt customer licence site entitlement rateTable`,
  IncidentTarget: 'milestone dueAt reachedAt status clause cell',
  Release: 'id product productName version kind releasedOn notes',
  ReleaseAvailability: 'isAvailable reason on clause release licence entitlement',

  UserPayload: 'user userErrors',
  LicencePayload: 'licence userErrors',
  IncidentPayload: 'incident userErrors',
  SignInPayload: 'viewer userErrors',
  SignOutPayload: 'userErrors',
  UserError: 'code message field clause cell place',
  PageInfo: 'hasNextPage endCursor',

  // Below one field less than elsewhere.
  'Customer.representative': 'id name',
};

/** The operations open to a customer that do not begin with a type that states its owner, each with what keeps it to the customer's own. */
export const keptToOwn: Readonly<Record<string, string>> = {
  'Query.viewer': 'It is the viewer.',
  'Query.trainingState': 'The licence is looked for among the customer’s own.',
  'Query.releaseAvailability': 'The licence is looked for among the customer’s own.',
  'Mutation.signIn': 'Whoever knows the password.',
  'Mutation.signOut': 'It ends the viewer’s own session.',
  'Mutation.changePassword': 'It is the viewer’s own password.',
  'Mutation.registerLicence': 'The serial number is looked for among the customer’s own licences.',
  'Mutation.openIncident': 'Licence and site are looked for among the customer’s own.',
};

const CONNECTION = 'edges nodes pageInfo totalCount node cursor';

const known = new Map<string, ReadonlySet<string>>();

function fieldsOf(name: string): ReadonlySet<string> | undefined {
  const text = customerView[name];
  if (text !== undefined && !known.has(name)) known.set(name, new Set(text.split(/\s+/)));
  return known.get(name);
}

/** Whether a customer may read a field of a type; `place` is the field by which the type was reached. */
export function customerMayRead(place: string, type: string, field: string): boolean {
  if (field === '__typename') return true;
  const fields = fieldsOf(place) ?? fieldsOf(type);
  if (fields) return fields.has(field);
  const node = /^(\w+)(Connection|Edge)$/.exec(type)?.[1];
  return node !== undefined && customerView[node] !== undefined && CONNECTION.split(' ').includes(field);
}
