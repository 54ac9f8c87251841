import { AuditResolver } from './audit/audit.resolver.js';
import { RecordChangesResolver } from './audit/record-changes.resolver.js';
import { BankStatementsResolver } from './bank-statements/bank-statements.resolver.js';
import { BillingRunsResolver } from './billing-runs/billing-runs.resolver.js';
import { ChargesResolver } from './charges/charges.resolver.js';
import { WaiversResolver } from './charges/waivers.resolver.js';
import { ContactsResolver } from './contacts/contacts.resolver.js';
import { ContractChangesResolver } from './contracts/contract-changes.resolver.js';
import { ContractsResolver } from './contracts/contracts.resolver.js';
import { CustomersResolver } from './customers/customers.resolver.js';
import { CorrectionsResolver } from './invoices/corrections.resolver.js';
import { InvoiceBalanceResolver } from './invoices/invoice-balance.resolver.js';
import { DeskSummaryResolver } from './desk-summary/desk-summary.resolver.js';
import { ImpactResolver } from './impact/impact.resolver.js';
import { AttainmentResolver } from './incidents/attainment.resolver.js';
import { IncidentActionsResolver } from './incidents/incident-actions.resolver.js';
import { IncidentsResolver } from './incidents/incidents.resolver.js';
import { InvoicesResolver } from './invoices/invoices.resolver.js';
import { LicenceRegistrationResolver } from './licences/licence-registration.resolver.js';
import { LicencesResolver } from './licences/licences.resolver.js';
import { MonthLocksResolver } from './month-locks/month-locks.resolver.js';
import { PaymentsResolver } from './payments/payments.resolver.js';
import { PricesResolver } from './prices/prices.resolver.js';
import { QuotesResolver } from './quotes/quotes.resolver.js';
import { RenewalsResolver } from './quotes/renewals.resolver.js';
import { RateTableApprovalResolver } from './rate-tables/rate-table-approval.resolver.js';
import { CellChangeResolver, RateTableHistoryResolver } from './rate-tables/rate-table-history.resolver.js';
import { RateTablesResolver } from './rate-tables/rate-tables.resolver.js';
import { ReleasesResolver } from './releases/releases.resolver.js';
import { RenewalsDueResolver } from './renewals/renewals-due.resolver.js';
import { IncomeReportsResolver } from './reports/income-reports.resolver.js';
import { ReportsResolver } from './reports/reports.resolver.js';
import { RepresentativesResolver } from './representatives/representatives.resolver.js';
import { SavedViewsResolver } from './saved-views/saved-views.resolver.js';
import { OrderCorrectionsResolver } from './service-orders/corrections.resolver.js';
import { PlannedVisitsResolver } from './service-orders/planned-visits.resolver.js';
import { ServiceOrdersResolver } from './service-orders/service-orders.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { SettingsResolver } from './settings/settings.resolver.js';
import { TrainingResolver } from './training/training.resolver.js';
import { CustomerAccountsResolver } from './users/customer-accounts.resolver.js';
import { UserAdministrationResolver } from './users/user-administration.resolver.js';
import { UsersResolver } from './users/users.resolver.js';

/** Every resolver of the schema. */
export const resolvers = [
  UsersResolver,
  UserAdministrationResolver,
  CustomerAccountsResolver,
  AuditResolver,
  RecordChangesResolver,
  RateTablesResolver,
  RateTableHistoryResolver,
  CellChangeResolver,
  ImpactResolver,
  PricesResolver,
  RateTableApprovalResolver,
  CustomersResolver,
  LicencesResolver,
  LicenceRegistrationResolver,
  QuotesResolver,
  RenewalsResolver,
  RenewalsDueResolver,
  ContractsResolver,
  ContractChangesResolver,
  ServiceOrdersResolver,
  OrderCorrectionsResolver,
  PlannedVisitsResolver,
  TrainingResolver,
  IncidentsResolver,
  IncidentActionsResolver,
  ContactsResolver,
  RepresentativesResolver,
  ReleasesResolver,
  ChargesResolver,
  WaiversResolver,
  InvoicesResolver,
  InvoiceBalanceResolver,
  CorrectionsResolver,
  PaymentsResolver,
  BankStatementsResolver,
  BillingRunsResolver,
  MonthLocksResolver,
  ReportsResolver,
  IncomeReportsResolver,
  AttainmentResolver,
  SettingsResolver,
  SavedViewsResolver,
  SearchResolver,
  DeskSummaryResolver,
] as const;
