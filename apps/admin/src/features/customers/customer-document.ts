import { graphql } from '@/gql';
import type { CustomerPageQuery } from '@/gql/graphql';

/** So many of each kind of record are on the page; their lists have them all. */
export const LATEST = 100;

/** All of a customer's page; what money is shown only to the desks whose work it is. */
export const CustomerPageDocument = graphql(`
  query CustomerPage($id: ID!, $money: Boolean!, $latest: Int!) {
    customer(id: $id) {
      id
      name
      shortCode
      creditCode
      contactName
      contactPhone
      createdAt
      sites {
        id
        name
        city
        district
        address
        zone
      }
      licences {
        id
        productName
        edition
        serial
        deliveredOn
        operators
        site {
          id
          name
        }
        coverage {
          service
          coverage
          startsOn
          endsOn
          allowance
          drawn
        }
        isDelivered
        entitlements {
          id
          service
          source
          startsOn
          endsOn
          allowance
          drawn
        }
      }
      incidents(first: $latest) {
        id
        number
        status
        level
        requestedAt
        description
        licence {
          id
          productName
        }
      }
      contracts(first: $latest) {
        id
        number
        kind
        status
        startsOn
        endsOn
        totalFen
      }
      serviceOrders(first: $latest) {
        id
        number
        kind
        servedOn
        drawn
        totalFen
        licence {
          id
          productName
        }
      }
      quotes(first: $latest) @include(if: $money) {
        id
        number
        status
        validUntil
        totalFen
      }
      charges(first: $latest) @include(if: $money) {
        id
        kind
        status
        amountFen
        dueOn
        contract {
          id
          number
        }
        serviceOrder {
          id
          number
        }
      }
      invoices(first: $latest) @include(if: $money) {
        id
        number
        status
        paymentState
        issuedOn
        totalFen
        createdAt
      }
    }
  }
`);

/** A customer as its page shows it. */
export type CustomerOnPage = NonNullable<CustomerPageQuery['customer']>;
/** One of its licences. */
export type LicenceOnPage = CustomerOnPage['licences'][number];
/** One of its places. */
export type SiteOnPage = CustomerOnPage['sites'][number];
