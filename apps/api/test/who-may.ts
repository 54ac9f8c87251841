/**
 * Who may use which operation, as it is meant to be: every operation of the schema stands here once. The permissions are
 * tried against it cell by cell; whoever adds an operation adds it here, beside those for the same people.
 */
const whoMay: readonly (readonly [who: string, operations: string])[] = [
  ['nobody ADMIN SALES FINANCE SERVICE CUSTOMER', `Query.viewer Mutation.signIn`],
  [
    'ADMIN SALES FINANCE SERVICE CUSTOMER',
    `Mutation.signOut Mutation.changePassword Query.customer Query.licence Query.contracts Query.contract
     Query.trainingState Query.incidents Query.incident Query.releases Query.release Query.releaseAvailability`,
  ],
  [
    'ADMIN',
    `Query.users Query.user Mutation.addUser Mutation.changeUserRoles Mutation.deactivateUser
     Mutation.reactivateUser Mutation.resetPassword Query.rateTableEdits
     Query.rateTableEditors Mutation.commentCell
     Mutation.submitRateTable Mutation.approveRateTable Mutation.rejectRateTable Mutation.withdrawRateTable
     Mutation.createRateTableDraft Mutation.editRateTableDraft Mutation.importRateTable
     Mutation.importRateTableWorkbook
     Mutation.publishRateTable Mutation.discardRateTableDraft Mutation.changeSettings Query.auditEntries
     Query.auditVerdict`,
  ],
  [
    'ADMIN SALES SERVICE',
    `Mutation.authoriseCustomerAccount Mutation.withdrawCustomerAccount Mutation.addSite
     Mutation.deliverLicence Query.previewTraining Mutation.bookTraining Mutation.cancelTraining`,
  ],
  ['CUSTOMER', `Mutation.registerLicence`],
  [
    'ADMIN SALES FINANCE SERVICE',
    `Query.rateTables Query.rateTable Query.rateTableInForce Query.compareRateTables Query.rateTableComments Query.priceAsOf
     Query.customers Query.serviceOrders Query.serviceOrder Query.plannedVisits Query.plannedVisit
     Query.trainingSessions Query.trainingSession Query.incidentsDueNext Query.attainmentReport Query.attainedIncidents Query.allowanceReport Query.contacts
     Query.contact Query.subscribers Query.settings Query.savedViews Mutation.saveView Mutation.changeSavedView
     Mutation.discardSavedView Subscription.recordsChanged`,
  ],
  [
    'ADMIN SALES FINANCE SERVICE',
    `Query.recordHistory Query.search Query.deskSummary Query.callReasons Query.customerTimeline`,
  ],
  [
    'ADMIN SALES',
    `Mutation.addCustomer Mutation.addLicence Mutation.correctDeliveryDate Query.previewQuote
     Mutation.createQuote Mutation.acceptQuote Mutation.reviseQuote Mutation.markQuoteLost
     Mutation.renewContract Mutation.renewContracts Query.previewCancellation Mutation.cancelContract Query.previewUpgrade
     Mutation.upgradeEdition`,
  ],
  [
    'ADMIN SALES FINANCE',
    `Query.quotes Query.quote Query.compareQuotes Query.renewalsDue Query.charges Query.creditNotes Query.creditNote Query.receivables
     Query.openInvoices Query.paymentTermDays Query.payments`,
  ],
  [
    'ADMIN SERVICE',
    `Query.previewService Query.previewIncident Mutation.recordVisit Mutation.recordDataRepair Mutation.planVisit
     Mutation.cancelPlannedVisit Mutation.completeVisit Query.previewCauseCorrection Mutation.holdTraining
     Mutation.correctCause Mutation.cancelVisit Mutation.recordResponse Mutation.recordArrival
     Mutation.recordResolution Mutation.holdIncident Mutation.releaseHold Mutation.changeIncidentLevel
     Mutation.correctIncidentCause Mutation.closeIncident Mutation.reopenIncident
     Query.serviceUsers Mutation.recordContact Mutation.assignRepresentative
     Mutation.addRelease`,
  ],
  ['ADMIN SERVICE CUSTOMER', `Mutation.openIncident`],
  [
    'ADMIN FINANCE',
    `Mutation.waiveCharge Mutation.draftInvoice Mutation.issueInvoice Mutation.discardInvoiceDraft
     Query.incomeReport Query.incomePivot Query.incomeLines Query.impactRuns Query.impactRun
     Query.impactCustomers Query.impactCharges Query.impactLines Mutation.startImpact
     Query.previewBankStatement Query.bankImports Query.bankImport Query.previewCreditNote
     Query.billingRunInvoices Mutation.importBankStatement Mutation.recordPayment Mutation.reversePayment Mutation.refundPayment
     Mutation.issueCreditNote Mutation.settleOpenCredit Mutation.voidInvoice Mutation.recordTaxInvoice
     Query.previewBillingRun Query.billingRuns Query.billingRun Mutation.startBillingRun
     Mutation.resumeBillingRun Mutation.issueBillingRun Query.reportTieOut Query.monthLocks Mutation.lockMonth
     Mutation.unlockMonth Mutation.setPaymentTerm`,
  ],
  ['ADMIN SALES FINANCE CUSTOMER', `Query.invoices Query.invoice`],
];

/** Everybody who tries each operation: nobody, each role of the desks, a customer, and the account of another customer. */
export const EVERYBODY = [
  'nobody',
  'ADMIN',
  'SALES',
  'FINANCE',
  'SERVICE',
  'CUSTOMER',
  'OTHER_CUSTOMER',
] as const;

/** The names of the operations that the table has, one for each time. */
export const operationsStated = whoMay.flatMap(([, operations]) => operations.split(/\s+/));

/** Whether the table lets someone use an operation. */
export function isMeantFor(operation: string, who: (typeof EVERYBODY)[number]): boolean {
  const role = who === 'OTHER_CUSTOMER' ? 'CUSTOMER' : who;
  return whoMay.some(
    ([roles, operations]) => roles.split(' ').includes(role) && operations.split(/\s+/).includes(operation),
  );
}
