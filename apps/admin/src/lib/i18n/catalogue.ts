import type app from './zh-CN/app';
import type decision from './zh-CN/decision';
import type guide from './zh-CN/guide';
import type incidents from './zh-CN/incidents';
import type licence from './zh-CN/licence';
import type live from './zh-CN/live';
import type impact from './zh-CN/impact';
import type home from './zh-CN/home';
import type prices from './zh-CN/prices';
import type problems from './zh-CN/problems';
import type rateDesk from './zh-CN/rate-desk';
import type rateTables from './zh-CN/rate-tables';
import type customers from './zh-CN/customers';
import type quotes from './zh-CN/quotes';
import type contracts from './zh-CN/contracts';
import type words from './zh-CN/words';
import type charges from './zh-CN/charges';
import type invoices from './zh-CN/invoices';
import type reports from './zh-CN/reports';
import type serviceOrders from './zh-CN/service-orders';

/** The namespaces: one message file a feature, with the same keys in each language. Chinese is the one that types follow. */
export interface MessageCatalogue {
  app: typeof app;
  decision: typeof decision;
  guide: typeof guide;
  home: typeof home;
  impact: typeof impact;
  incidents: typeof incidents;
  licence: typeof licence;
  live: typeof live;
  prices: typeof prices;
  problems: typeof problems;
  'rate-desk': typeof rateDesk;
  'rate-tables': typeof rateTables;
  charges: typeof charges;
  invoices: typeof invoices;
  reports: typeof reports;
  'service-orders': typeof serviceOrders;
  customers: typeof customers;
  quotes: typeof quotes;
  contracts: typeof contracts;
  words: typeof words;
}
