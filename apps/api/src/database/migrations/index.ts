import { FirstWorkingDay1764000000000 } from './1764000000000-first-working-day.js';
import { AuditChain1764100000000 } from './1764100000000-audit-chain.js';
import { Incidents1764200000000 } from './1764200000000-incidents.js';
import { Sales1764300000000 } from './1764300000000-sales.js';
import { Billing1764400000000 } from './1764400000000-billing.js';
import { Accounts1764500000000 } from './1764500000000-accounts.js';
import { RateDesk1764510000000 } from './1764510000000-rate-desk.js';
import { Impact1764510000001 } from './1764510000001-impact.js';
import { IncomeRollup1764520000000 } from './1764520000000-income-rollup.js';
import { Settings1764550000000 } from './1764550000000-settings.js';
import { OpenCredits1764550000001 } from './1764550000001-open-credits.js';
import { IncidentReopenings1764550000002 } from './1764550000002-incident-reopenings.js';
import { Attachments1764550000003 } from './1764550000003-attachments.js';
import { ListPlans1764560000000 } from './1764560000000-list-plans.js';
import { AuditChains1764570000000 } from './1764570000000-audit-chains.js';
import { SalesDesk1764610000000 } from './1764610000000-sales-desk.js';
import { RenewalQuotes1764610000001 } from './1764610000001-renewal-quotes.js';
import { BankImports1764620000000 } from './1764620000000-bank-imports.js';
import { SavedViews1764630000000 } from './1764630000000-saved-views.js';
import { AuditLists1764650000000 } from './1764650000000-audit-lists.js';
import { Desks1764663000000 } from './1764663000000-desks.js';
import { Overpaid1764671000000 } from './1764671000000-overpaid.js';

/** Every migration, the oldest first. One that has landed is not edited: the next one mends it. */
export const migrations = [
  FirstWorkingDay1764000000000,
  AuditChain1764100000000,
  Incidents1764200000000,
  Sales1764300000000,
  Billing1764400000000,
  Accounts1764500000000,
  RateDesk1764510000000,
  Impact1764510000001,
  IncomeRollup1764520000000,
  Settings1764550000000,
  OpenCredits1764550000001,
  IncidentReopenings1764550000002,
  Attachments1764550000003,
  ListPlans1764560000000,
  AuditChains1764570000000,
  SalesDesk1764610000000,
  RenewalQuotes1764610000001,
  BankImports1764620000000,
  SavedViews1764630000000,
  AuditLists1764650000000,
  Desks1764663000000,
  Overpaid1764671000000,
];
