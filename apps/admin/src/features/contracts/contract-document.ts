import { graphql } from '@/gql';
import type { ContractPageQuery } from '@/gql/graphql';

/** All of a contract's page. */
export const ContractPageDocument = graphql(`
  query ContractPage($id: ID!, $money: Boolean!) {
    contract(id: $id) {
      id
      number
      kind
      status
      signedOn
      startsOn
      endsOn
      totalFen
      customer {
        id
        name
      }
      quote @include(if: $money) {
        id
        number
      }
      rateTable {
        id
        year
        revision
      }
      cancelledFrom
      cancelReason
      renewalOf {
        id
        number
      }
      renewedBy {
        id
        number
      }
      items {
        id
        kind
        days
        work
        description
        agreementReference
        attachment
        attachedFile {
          id
          name
          path
        }
        amountFen
        discountFen
        licence {
          id
          productName
          edition
          serial
        }
      }
      lines {
        id
        plan
        years
        startsOn
        endsOn
        annualFeeFen
        licence {
          id
          productName
          edition
          serial
        }
      }
      entitlements {
        ...EntitlementParts
      }
      charges @include(if: $money) {
        ...ContractCharge
      }
    }
  }
`);

graphql(`
  fragment ContractCharge on Charge {
    id
    kind
    status
    amountFen
    dueOn
    clause
    licence {
      id
      productName
    }
    invoice {
      id
      number
    }
    decision {
      ...DecisionParts
    }
  }
`);

/** A contract as its page shows it. */
export type ContractOnPage = NonNullable<ContractPageQuery['contract']>;
