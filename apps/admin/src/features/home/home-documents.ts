import { graphql } from '@/gql';

/** What an administrator begins with. */
export const AdminDeskDocument = graphql(`
  query AdminDesk($on: Date) {
    rateTableInForce(on: $on) {
      id
      year
      revision
    }
    rateTables(first: 1, status: DRAFT) {
      totalCount
    }
  }
`);

/** What sales begins with. */
export const SalesDeskDocument = graphql(`
  query SalesDesk {
    customers(first: 1) {
      totalCount
    }
    quotes(first: 1, filter: { status: SENT }) {
      totalCount
    }
  }
`);

/** What the service desk begins with. */
export const ServiceDeskDocument = graphql(`
  query ServiceDesk {
    serviceOrders(first: 1) {
      totalCount
    }
  }
`);

/** What finance begins with. */
export const FinanceDeskDocument = graphql(`
  query FinanceDesk {
    charges(first: 1, filter: { status: UNBILLED }) {
      totalCount
    }
    invoices(first: 1, filter: { status: DRAFT }) {
      totalCount
    }
  }
`);
