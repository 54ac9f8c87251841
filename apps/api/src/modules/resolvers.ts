import { AuditResolver } from './audit/audit.resolver.js';
import { ChargesResolver } from './charges/charges.resolver.js';
import { ContractsResolver } from './contracts/contracts.resolver.js';
import { CustomersResolver } from './customers/customers.resolver.js';
import { InvoicesResolver } from './invoices/invoices.resolver.js';
import { LicencesResolver } from './licences/licences.resolver.js';
import { QuotesResolver } from './quotes/quotes.resolver.js';
import { RateTablesResolver } from './rate-tables/rate-tables.resolver.js';
import { ReportsResolver } from './reports/reports.resolver.js';
import { ServiceOrdersResolver } from './service-orders/service-orders.resolver.js';
import { UsersResolver } from './users/users.resolver.js';

/** Every resolver of the schema. */
export const resolvers = [
  UsersResolver,
  AuditResolver,
  RateTablesResolver,
  CustomersResolver,
  LicencesResolver,
  QuotesResolver,
  ContractsResolver,
  ServiceOrdersResolver,
  ChargesResolver,
  InvoicesResolver,
  ReportsResolver,
] as const;
