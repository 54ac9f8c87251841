import type { Role } from '../graphql/enums.js';

/**
 * Who may use an operation: anybody, anybody signed in, a customer too, or the roles named. ADMIN may do all that is
 * stated, but for what customers do for themselves.
 */
export type Permission = 'PUBLIC' | 'SIGNED_IN' | readonly Role[];

/** Every desk; a customer's own account is none of them. */
const STAFF = ['SALES', 'FINANCE', 'SERVICE'] as const satisfies Permission;
const STAFF_AND_CUSTOMER: Permission = [...STAFF, 'CUSTOMER'];

/**
 * Every operation with who may use it. What is not stated here is refused, and the server does not start
 * with an operation that is missing.
 */
export const permissions: Readonly<Record<string, Permission>> = {
  // sessions
  'Query.viewer': 'PUBLIC',
  'Mutation.signIn': 'PUBLIC',
  'Mutation.signOut': 'SIGNED_IN',
  'Mutation.changePassword': 'SIGNED_IN',

  // users and customers' accounts
  'Query.users': ['ADMIN'],
  'Query.user': ['ADMIN'],
  'Mutation.addUser': ['ADMIN'],
  'Mutation.changeUserRoles': ['ADMIN'],
  'Mutation.deactivateUser': ['ADMIN'],
  'Mutation.reactivateUser': ['ADMIN'],
  'Mutation.resetPassword': ['ADMIN'],
  'Mutation.authoriseCustomerAccount': ['SALES', 'SERVICE'],
  'Mutation.withdrawCustomerAccount': ['SALES', 'SERVICE'],
  'Mutation.registerLicence': ['CUSTOMER'],

  // rate tables
  'Query.rateTables': STAFF,
  'Query.rateTable': STAFF,
  'Query.rateTableInForce': STAFF,
  'Query.compareRateTables': STAFF,
  'Query.rateTableEdits': ['ADMIN'],
  'Query.rateTableEditors': ['ADMIN'],
  'Query.rateTableComments': STAFF,
  'Mutation.commentCell': ['ADMIN'],
  'Mutation.submitRateTable': ['ADMIN'],
  'Mutation.approveRateTable': ['ADMIN'],
  'Mutation.rejectRateTable': ['ADMIN'],
  'Mutation.withdrawRateTable': ['ADMIN'],
  'Query.priceAsOf': STAFF,
  'Query.impactRuns': ['FINANCE'],
  'Query.impactRun': ['FINANCE'],
  'Query.impactCustomers': ['FINANCE'],
  'Query.impactCharges': ['FINANCE'],
  'Query.impactLines': ['FINANCE'],
  'Mutation.startImpact': ['FINANCE'],
  'Mutation.createRateTableDraft': ['ADMIN'],
  'Mutation.editRateTableDraft': ['ADMIN'],
  'Mutation.importRateTable': ['ADMIN'],
  'Mutation.importRateTableWorkbook': ['ADMIN'],
  'Mutation.publishRateTable': ['ADMIN'],
  'Mutation.discardRateTableDraft': ['ADMIN'],

  // customers, sites, licences
  'Query.customers': STAFF,
  'Query.customer': STAFF_AND_CUSTOMER,
  'Query.customerTimeline': STAFF,
  'Query.licence': STAFF_AND_CUSTOMER,
  'Mutation.addCustomer': ['SALES'],
  'Mutation.addSite': ['SALES', 'SERVICE'],
  'Mutation.addLicence': ['SALES'],
  'Mutation.deliverLicence': ['SALES', 'SERVICE'],
  'Mutation.correctDeliveryDate': ['SALES'],

  // quotes and contracts
  'Query.previewQuote': ['SALES'],
  'Query.quotes': ['SALES', 'FINANCE'],
  'Query.quote': ['SALES', 'FINANCE'],
  'Query.compareQuotes': ['SALES', 'FINANCE'],
  'Query.renewalsDue': ['SALES', 'FINANCE'],
  'Query.callReasons': STAFF,
  'Mutation.createQuote': ['SALES'],
  'Mutation.acceptQuote': ['SALES'],
  'Mutation.reviseQuote': ['SALES'],
  'Mutation.markQuoteLost': ['SALES'],
  'Mutation.renewContract': ['SALES'],
  'Mutation.renewContracts': ['SALES'],
  'Query.previewCancellation': ['SALES'],
  'Mutation.cancelContract': ['SALES'],
  'Query.previewUpgrade': ['SALES'],
  'Mutation.upgradeEdition': ['SALES'],
  'Query.contracts': STAFF_AND_CUSTOMER,
  'Query.contract': STAFF_AND_CUSTOMER,

  // service orders
  'Query.previewService': ['SERVICE'],
  'Query.serviceOrders': STAFF,
  'Query.serviceOrder': STAFF,
  'Mutation.recordVisit': ['SERVICE'],
  'Mutation.recordDataRepair': ['SERVICE'],
  'Query.plannedVisits': STAFF,
  'Query.plannedVisit': STAFF,
  'Mutation.planVisit': ['SERVICE'],
  'Mutation.cancelPlannedVisit': ['SERVICE'],
  'Mutation.completeVisit': ['SERVICE'],
  'Query.previewCauseCorrection': ['SERVICE'],
  'Query.previewTraining': ['SERVICE', 'SALES'],
  'Query.trainingState': STAFF_AND_CUSTOMER,
  'Query.trainingSessions': STAFF,
  'Query.trainingSession': STAFF,
  'Mutation.bookTraining': ['SERVICE', 'SALES'],
  'Mutation.holdTraining': ['SERVICE'],
  'Mutation.cancelTraining': ['SERVICE', 'SALES'],
  'Mutation.correctCause': ['SERVICE'],
  'Mutation.cancelVisit': ['SERVICE'],

  // incidents, contacts, representatives, releases
  'Query.incidents': STAFF_AND_CUSTOMER,
  'Query.incidentsDueNext': STAFF,
  'Query.previewIncident': ['SERVICE'],
  'Query.incident': STAFF_AND_CUSTOMER,
  'Query.attainmentReport': STAFF,
  'Query.attainedIncidents': STAFF,
  'Query.allowanceReport': STAFF,
  'Mutation.openIncident': ['SERVICE', 'CUSTOMER'],
  'Mutation.recordResponse': ['SERVICE'],
  'Mutation.recordArrival': ['SERVICE'],
  'Mutation.recordResolution': ['SERVICE'],
  'Mutation.holdIncident': ['SERVICE'],
  'Mutation.releaseHold': ['SERVICE'],
  'Mutation.changeIncidentLevel': ['SERVICE'],
  'Mutation.correctIncidentCause': ['SERVICE'],
  'Mutation.reopenIncident': ['SERVICE'],
  'Mutation.closeIncident': ['SERVICE'],
  'Query.contacts': STAFF,
  'Query.contact': STAFF,
  'Mutation.recordContact': ['SERVICE'],
  'Query.subscribers': STAFF,
  'Query.serviceUsers': ['SERVICE'],
  'Mutation.assignRepresentative': ['SERVICE'],
  'Query.releases': STAFF_AND_CUSTOMER,
  'Query.release': STAFF_AND_CUSTOMER,
  'Query.releaseAvailability': STAFF_AND_CUSTOMER,
  'Mutation.addRelease': ['SERVICE'],

  // charges, invoices, reports
  'Query.charges': ['FINANCE', 'SALES'],
  'Mutation.waiveCharge': ['FINANCE'],
  'Query.invoices': ['FINANCE', 'SALES', 'CUSTOMER'],
  'Query.invoice': ['FINANCE', 'SALES', 'CUSTOMER'],
  'Mutation.draftInvoice': ['FINANCE'],
  'Mutation.issueInvoice': ['FINANCE'],
  'Mutation.discardInvoiceDraft': ['FINANCE'],
  'Query.incomeReport': ['FINANCE'],
  'Query.incomePivot': ['FINANCE'],
  'Query.incomeLines': ['FINANCE'],

  // payments, credit notes, billing runs, month locks
  'Query.payments': ['FINANCE', 'SALES'],
  'Query.previewBankStatement': ['FINANCE'],
  'Query.bankImports': ['FINANCE'],
  'Query.bankImport': ['FINANCE'],
  'Mutation.importBankStatement': ['FINANCE'],
  'Mutation.recordPayment': ['FINANCE'],
  'Mutation.reversePayment': ['FINANCE'],
  'Mutation.refundPayment': ['FINANCE'],
  'Query.creditNotes': ['FINANCE', 'SALES'],
  'Query.creditNote': ['FINANCE', 'SALES'],
  'Query.previewCreditNote': ['FINANCE'],
  'Mutation.issueCreditNote': ['FINANCE'],
  'Mutation.settleOpenCredit': ['FINANCE'],
  'Mutation.voidInvoice': ['FINANCE'],
  'Mutation.recordTaxInvoice': ['FINANCE'],
  'Query.previewBillingRun': ['FINANCE'],
  'Query.billingRuns': ['FINANCE'],
  'Query.billingRunInvoices': ['FINANCE'],
  'Query.billingRun': ['FINANCE'],
  'Mutation.startBillingRun': ['FINANCE'],
  'Mutation.resumeBillingRun': ['FINANCE'],
  'Mutation.issueBillingRun': ['FINANCE'],
  'Query.receivables': ['FINANCE', 'SALES'],
  'Query.openInvoices': ['FINANCE', 'SALES'],
  'Query.reportTieOut': ['FINANCE'],
  'Query.monthLocks': ['FINANCE'],
  'Mutation.lockMonth': ['FINANCE'],
  'Mutation.unlockMonth': ['FINANCE'],

  // settings
  'Query.settings': STAFF,
  'Mutation.changeSettings': ['ADMIN'],
  'Query.paymentTermDays': ['FINANCE', 'SALES'],
  'Mutation.setPaymentTerm': ['FINANCE'],

  // saved views: each their own, and those that are shared
  'Query.savedViews': STAFF,
  'Mutation.saveView': STAFF,
  'Mutation.changeSavedView': STAFF,
  'Mutation.discardSavedView': STAFF,

  // audit
  'Query.auditEntries': ['ADMIN'],
  'Subscription.recordsChanged': STAFF,
  'Query.auditVerdict': ['ADMIN'],
  'Query.recordHistory': STAFF,

  // what all desks share
  'Query.search': STAFF,
  'Query.deskSummary': STAFF,
};

const isForDesk = (roles: readonly Role[]): boolean => roles.some((role) => role !== 'CUSTOMER');

/** Who may use what has this permission, for whoever writes a client. */
export function whoMay(permission: Permission): string {
  if (permission === 'PUBLIC') return 'everybody';
  if (permission === 'SIGNED_IN') return 'everybody who is signed in';
  return [...new Set([...(isForDesk(permission) ? ['ADMIN'] : []), ...permission])].join(', ');
}

/** Whether someone with these roles (null: nobody signed in) may use what has this permission. */
export function isAllowed(permission: Permission | undefined, roles: readonly Role[] | null): boolean {
  if (permission === undefined) return false;
  if (permission === 'PUBLIC') return true;
  if (roles === null) return false;
  if (permission === 'SIGNED_IN') return true;
  return (
    (isForDesk(permission) && roles.includes('ADMIN')) || permission.some((role) => roles.includes(role))
  );
}
