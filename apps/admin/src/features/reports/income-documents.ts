import { graphql } from '@/gql';

export const IncomePivotDocument = graphql(`
  query IncomePivot(
    $from: String!
    $to: String!
    $down: [IncomeAxis!]!
    $across: IncomeAxis
    $filter: IncomeFilter
  ) {
    incomePivot(from: $from, to: $to, down: $down, across: $across, filter: $filter) {
      from
      to
      down
      across
      columns {
        key
        figures {
          ...IncomeFigureParts
        }
      }
      rows {
        keys
        cells {
          ...IncomeFigureParts
        }
        figures {
          ...IncomeFigureParts
        }
      }
      figures {
        ...IncomeFigureParts
      }
    }
  }
`);

graphql(`
  fragment IncomeFigureParts on IncomeFigures {
    lines
    amountFen
    netFen
    taxFen
  }
`);

export const IncomeLinesDocument = graphql(`
  query IncomeLines(
    $from: String!
    $to: String!
    $filter: IncomeFilter
    $sort: IncomeLineSort!
    $first: Int
    $skip: Int
  ) {
    incomeLines(from: $from, to: $to, filter: $filter, sort: $sort, first: $first, skip: $skip) {
      count
      totalFen
      lines {
        id
        document
        invoiceId
        number
        position
        issuedOn
        kind
        product
        amountFen
        customer {
          id
          name
        }
        decision {
          ...DecisionParts
        }
      }
    }
  }
`);
