import { graphql } from '@/gql';
import type { SettingsPartsFragment } from '@/gql/graphql';

graphql(`
  fragment SettingsParts on Settings {
    version
    publishNeedsApproval
    salesDiscountPercent
    adminDiscountPercent
    paymentTermDays
    sellerName
    sellerNameEn
    sellerAddress
    sellerAddressEn
    sellerPhone
    sellerCreditCode
    sellerBank
    sellerAccount
    changedAt
    changedBy {
      id
      name
    }
  }
`);

export const SettingsDocument = graphql(`
  query Settings {
    settings {
      ...SettingsParts
    }
  }
`);

export const ChangeSettingsDocument = graphql(`
  mutation ChangeSettings($input: ChangeSettingsInput!) {
    changeSettings(input: $input) {
      settings {
        ...SettingsParts
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** The settings as the page shows them. */
export type SettingsParts = SettingsPartsFragment;
