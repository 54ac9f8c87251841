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
    deskSummary {
      administration {
        draftsToApprove
      }
    }
    rateTables(first: 100) {
      nodes {
        id
        year
        revision
      }
    }
    auditEntries(first: 5, filter: { subjectType: "RateTable" }) {
      nodes {
        id
        recordedAt
        operation
        subjectType
        subjectId
        actor {
          id
          name
        }
      }
    }
  }
`);

/** What sales begins with; of the quotes those first that are valid for the shortest time. */
export const SalesDeskDocument = graphql(`
  query SalesDesk {
    deskSummary {
      sales {
        quotesOpen
        quotesExpiring
        renewalsIn30Days
        renewalsIn60Days
        renewalsIn90Days
      }
    }
    sent: quotes(first: 5, filter: { status: SENT }, sort: VALID_UNTIL_ASC) {
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
    renewalsDue(first: 5, withinDays: 90) {
      nodes {
        id
        number
        endsOn
        totalFen
        customer {
          id
          name
        }
      }
    }
  }
`);

/** What the service desk begins with; of the incidents those first whose next target is due first. */
export const ServiceDeskDocument = graphql(`
  query ServiceDesk {
    deskSummary {
      service {
        incidentsOpen
        incidentsOverdue
        incidentsDueSoon
        visitsToday
        trainingsToday
      }
    }
    incidentsDueNext(first: 5) {
      nodes {
        id
        number
        level
        nextDueAt
        customer {
          id
          name
        }
      }
    }
    plannedVisits(first: 5, filter: { status: PLANNED }) {
      nodes {
        id
        number
        plannedOn
        engineer
        customer {
          id
          name
        }
      }
    }
  }
`);

/** What finance begins with; of the charges the earliest due first. */
export const FinanceDeskDocument = graphql(`
  query FinanceDesk($today: Date!) {
    deskSummary {
      finance {
        chargesDue
        chargesDueSince
        invoiceDrafts
        invoicesOverdue
        overdueSince
      }
    }
    charges(first: 50, filter: { status: UNBILLED, dueBy: $today }) {
      nodes {
        id
        dueOn
        amountFen
        customer {
          id
          name
        }
      }
    }
    drafts: invoices(first: 5, filter: { status: DRAFT }) {
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
    payments(first: 5) {
      nodes {
        id
        amountFen
        receivedOn
        invoice {
          id
          number
        }
        customer {
          id
          name
        }
      }
    }
    billingRuns(first: 5) {
      nodes {
        id
        createdAt
        dueBy
        totalFen
        issued
      }
    }
  }
`);
