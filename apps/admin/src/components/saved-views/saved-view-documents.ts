import { graphql } from '@/gql';
import type { SavedViewPartsFragment } from '@/gql/graphql';

graphql(`
  fragment SavedViewParts on SavedView {
    id
    page
    name
    search
    isShared
    version
    owner {
      id
      name
    }
  }
`);

export const SavedViewsDocument = graphql(`
  query SavedViews($page: String!) {
    savedViews(page: $page) {
      ...SavedViewParts
    }
  }
`);

export const SaveViewDocument = graphql(`
  mutation SaveView($input: SaveViewInput!) {
    saveView(input: $input) {
      savedView {
        ...SavedViewParts
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

export const ChangeSavedViewDocument = graphql(`
  mutation ChangeSavedView($input: ChangeSavedViewInput!) {
    changeSavedView(input: $input) {
      savedView {
        ...SavedViewParts
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);

export const DiscardSavedViewDocument = graphql(`
  mutation DiscardSavedView($input: DiscardSavedViewInput!) {
    discardSavedView(input: $input) {
      discardedId
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** A view that was saved of a page. */
export type SavedView = SavedViewPartsFragment;
