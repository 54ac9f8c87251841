import { AttachmentPart } from './attachments/attachment-part.entity.js';
import { Attachment } from './attachments/attachment.entity.js';
import { AuditChain } from '../unit-of-work/audit-chain.entity.js';
import { IdempotencyKeyRecord } from '../unit-of-work/idempotency-key.entity.js';
import { AuditEntry } from './audit/audit-entry.entity.js';
import { BankImport } from './bank-statements/bank-import.entity.js';
import { BankLine } from './bank-statements/bank-line.entity.js';
import { BillingRun } from './billing-runs/billing-run.entity.js';
import { ChargeEntry } from './charges/charge-entry.entity.js';
import { Charge } from './charges/charge.entity.js';
import { Contact } from './contacts/contact.entity.js';
import { ContractItem } from './contracts/contract-item.entity.js';
import { ContractLine } from './contracts/contract-line.entity.js';
import { Contract } from './contracts/contract.entity.js';
import { Customer } from './customers/customer.entity.js';
import { Site } from './customers/site.entity.js';
import { Decision } from './decisions/decision.entity.js';
import { EntitlementEntry } from './entitlements/entitlement-entry.entity.js';
import { Entitlement } from './entitlements/entitlement.entity.js';
import { ImpactCharge } from './impact/impact-charge.entity.js';
import { ImpactCustomer } from './impact/impact-customer.entity.js';
import { ImpactRun } from './impact/impact-run.entity.js';
import { CreditNoteLine } from './invoices/credit-note-line.entity.js';
import { CreditNote } from './invoices/credit-note.entity.js';
import { IncidentHold } from './incidents/incident-hold.entity.js';
import { IncidentLevelChange } from './incidents/incident-level-change.entity.js';
import { IncidentReopening } from './incidents/incident-reopening.entity.js';
import { Incident } from './incidents/incident.entity.js';
import { InvoiceLine } from './invoices/invoice-line.entity.js';
import { Invoice } from './invoices/invoice.entity.js';
import { TaxInvoice } from './invoices/tax-invoice.entity.js';
import { Licence } from './licences/licence.entity.js';
import { AccountingMonth } from './month-locks/accounting-month.entity.js';
import { NumberSequence } from './numbers/number-sequence.entity.js';
import { Payment } from './payments/payment.entity.js';
import { IncomeRollup } from './reports/income-rollup.entity.js';
import { Receivable } from './payments/receivable.entity.js';
import { QuoteItem } from './quotes/quote-item.entity.js';
import { QuoteLine } from './quotes/quote-line.entity.js';
import { Quote } from './quotes/quote.entity.js';
import { RateTableComment } from './rate-tables/rate-table-comment.entity.js';
import { RateTableEdit } from './rate-tables/rate-table-edit.entity.js';
import { RateTableSubmission } from './rate-tables/rate-table-submission.entity.js';
import { RateTable } from './rate-tables/rate-table.entity.js';
import { Release } from './releases/release.entity.js';
import { RepresentativeAssignment } from './representatives/representative-assignment.entity.js';
import { PlannedVisit } from './service-orders/planned-visit.entity.js';
import { ServiceOrder } from './service-orders/service-order.entity.js';
import { TravelReceipt } from './service-orders/travel-receipt.entity.js';
import { TrainingAccount } from './training/training-account.entity.js';
import { TrainingSession } from './training/training-session.entity.js';
import { SavedView } from './saved-views/saved-view.entity.js';
import { Settings } from './settings/settings.entity.js';
import { Session } from './users/session.entity.js';
import { User } from './users/user.entity.js';

/** Every table of the product. */
export const entities = [
  User,
  Session,
  IdempotencyKeyRecord,
  AuditEntry,
  AuditChain,
  NumberSequence,
  RateTable,
  RateTableEdit,
  RateTableComment,
  RateTableSubmission,
  ImpactRun,
  ImpactCustomer,
  ImpactCharge,
  Decision,
  Attachment,
  AttachmentPart,
  Customer,
  Site,
  Licence,
  Entitlement,
  EntitlementEntry,
  Quote,
  QuoteLine,
  QuoteItem,
  Contract,
  ContractLine,
  ContractItem,
  Contact,
  Incident,
  IncidentHold,
  IncidentLevelChange,
  IncidentReopening,
  RepresentativeAssignment,
  Release,
  ServiceOrder,
  PlannedVisit,
  TravelReceipt,
  TrainingSession,
  TrainingAccount,
  Charge,
  ChargeEntry,
  Invoice,
  InvoiceLine,
  IncomeRollup,
  Receivable,
  Payment,
  BankImport,
  BankLine,
  CreditNote,
  CreditNoteLine,
  TaxInvoice,
  BillingRun,
  AccountingMonth,
  Settings,
  SavedView,
];
