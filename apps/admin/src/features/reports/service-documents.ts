import { graphql } from '@/gql';

export const AllowanceReportDocument = graphql(`
  query AllowanceReport($on: Date!, $filter: AllowanceFilter, $first: Int!) {
    allowanceReport(on: $on, filter: $filter, first: $first) {
      on
      periodCount
      totals {
        service
        source
        periods
        allowance
        drawn
        remaining
        overage
      }
      periods {
        entitlementId
        service
        source
        startsOn
        endsOn
        allowance
        drawn
        remaining
        overage
        licence {
          id
          productName
          edition
          serial
          customer {
            id
            name
          }
        }
      }
    }
  }
`);

export const ReportedLedgerDocument = graphql(`
  query ReportedLedger($id: ID!) {
    licence(id: $id) {
      id
      entitlements {
        ...EntitlementParts
      }
    }
  }
`);

export const AttainmentReportDocument = graphql(`
  query AttainmentReport($from: Date!, $to: Date!) {
    attainmentReport(from: $from, to: $to) {
      from
      to
      rows {
        level
        milestone
        incidents
        due
        met
        breached
        pending
        breachedAfterHold
      }
      holds {
        reason
        holds
        incidents
      }
    }
  }
`);

export const AttainedIncidentsDocument = graphql(`
  query AttainedIncidents(
    $from: Date!
    $to: Date!
    $level: Int!
    $milestone: Milestone!
    $outcome: AttainmentOutcome!
  ) {
    attainedIncidents(
      from: $from
      to: $to
      level: $level
      milestone: $milestone
      outcome: $outcome
      first: 200
    ) {
      id
      number
      requestedAt
      description
      customer {
        id
        name
      }
      targets {
        milestone
        dueAt
        reachedAt
        status
        clause
      }
    }
  }
`);
