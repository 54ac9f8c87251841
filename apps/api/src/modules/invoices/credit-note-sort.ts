import { sortsOf } from '../../graphql/sorts.js';

/** What a list of credit notes can be sorted by. */
export const creditNoteSorts = sortsOf('CreditNoteSort', 'credit notes', {
  MADE: { by: ['id'], says: 'the time when they were made' },
  ISSUED_ON: { by: ['issuedOn', 'id'], says: 'date' },
});
export type CreditNoteSort = keyof typeof creditNoteSorts.orders;
