import { graphql } from '@/gql';

/** Whether a month's report, rows and documents say the same, and every difference by its name. */
export const TieOutDocument = graphql(`
  query TieOut($month: String!) {
    reportTieOut(month: $month) {
      month
      reportFen
      rowsFen
      ledgerFen
      tied
      differences {
        place
        documentId
        number
        expectedFen
        foundFen
        differenceFen
      }
    }
  }
`);
