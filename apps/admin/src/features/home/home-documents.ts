import { graphql } from '@/gql';

/** What an administrator begins with. */
export const AdminDeskDocument = graphql(`
  query AdminDesk($on: Date) {
    rateTableInForce(on: $on) {
      id
      year
      revision
      document
      review {
        missing {
          cell
          clause
        }
      }
    }
    drafts: rateTables(first: 5, status: DRAFT) {
      totalCount
      nodes {
        id
        year
        revision
        createdAt
        createdBy {
          id
          name
        }
      }
    }
    published: rateTables(first: 1, status: PUBLISHED) {
      totalCount
    }
  }
`);

/** What sales begins with; the latest quotes first. */
export const SalesDeskDocument = graphql(`
  query SalesDesk {
    sent: quotes(first: 5, filter: { status: SENT }) {
      totalCount
      nodes {
        id
        number
        validUntil
        totalFen
        customer {
          id
          name
        }
      }
    }
    expired: quotes(first: 1, filter: { status: EXPIRED }) {
      totalCount
    }
    accepted: quotes(first: 1, filter: { status: ACCEPTED }) {
      totalCount
    }
    contracts(first: 1) {
      totalCount
    }
    customers(first: 1) {
      totalCount
    }
  }
`);

/** What the service desk begins with; the latest services first. */
export const ServiceDeskDocument = graphql(`
  query ServiceDesk {
    latest: serviceOrders(first: 5) {
      totalCount
      nodes {
        id
        number
        kind
        servedOn
        totalFen
        customer {
          id
          name
        }
      }
    }
    onSite: serviceOrders(first: 1, filter: { kind: ON_SITE_SUPPORT }) {
      totalCount
    }
    repairs: serviceOrders(first: 1, filter: { kind: DATA_REPAIR }) {
      totalCount
    }
    emergencies: serviceOrders(first: 1, filter: { kind: EMERGENCY }) {
      totalCount
    }
  }
`);

/** What finance begins with; of the charges the earliest due first. */
export const FinanceDeskDocument = graphql(`
  query FinanceDesk($today: Date!) {
    charges(first: 50, filter: { status: UNBILLED, dueBy: $today }) {
      totalCount
      nodes {
        id
        dueOn
        customer {
          id
          name
        }
      }
    }
    drafts: invoices(first: 5, filter: { status: DRAFT }) {
      totalCount
      nodes {
        id
        createdAt
        totalFen
        customer {
          id
          name
        }
      }
    }
    issued: invoices(first: 1, filter: { status: ISSUED }) {
      totalCount
    }
  }
`);
