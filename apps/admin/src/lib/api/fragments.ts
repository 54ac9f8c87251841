import { graphql } from '@/gql';
import type { DecisionPartsFragment, RefusalFragment } from '@/gql/graphql';

// Named here once; every document may spread them: `userErrors { ...Refusal }`, `decision { ...DecisionParts }`.
graphql(`
  fragment Refusal on UserError {
    code
    message
    field
    clause
    cell
    place
  }
`);

graphql(`
  fragment DecisionParts on Decision {
    kind
    ok
    request
    drawn
    allowance
    usedBefore
    coverage
    lines {
      code
      quantity
      unitFen
      amountFen
      clause
    }
    totalFen
    error {
      ...Refusal
    }
    trace {
      code
      clause
      cell
      value
      values
    }
    rateTable {
      id
      year
      revision
    }
  }
`);

/** A refusal of the API: its stable code, a sentence, and where it points. */
export type UserError = RefusalFragment;
/** A decision with all that WhyThisNumber shows. */
export type DecisionParts = DecisionPartsFragment;
