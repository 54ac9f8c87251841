/** English sentences by code: each says what is wrong and what to do. `{name}` is put in. */
export const en: Record<string, string> = {
  NOT_FOUND: 'There is no such record. Reload the page and choose again.',
  VERSION_CONFLICT: 'Someone else has changed this meanwhile. Reload to see the change, then try again.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another request. Use a new key.',
  SIGN_IN_FAILED: 'The login or the password is wrong.',
  SIGN_IN_TOO_OFTEN: 'Too many failed sign-ins from here. Try again in {minutes} minutes.',
  FIELD_REQUIRED: 'Please fill this in.',
  FIELD_TOO_LONG: 'Please shorten this to {max} characters.',
  FIELD_OUT_OF_RANGE: 'This must be from {min} to {max}.',
  FIELD_MALFORMED: 'This is not in the right form.',
  INVALID_REQUEST: 'The request is not valid: a count or amount is negative or fractional, or something required is missing.',
  PRODUCT_NOT_COVERED: 'This product is not covered by the service guide’s rate table.',
  TRAINING_NOT_OPEN: 'Training opens once the sales contract is signed and paid.',
  TOO_MANY_TRAINEES: 'More trainees than the licence may send, and no price is stated for them.',
  RATE_NOT_SET: 'The rate table {table} does not state this figure: {cell}. Ask an administrator to fill it in a new table.',
  NO_RATE_TABLE: 'No published rate table is in force on {date}.',

  // rate tables
  RATE_TABLE_PUBLISHED: 'A published table never changes. Copy it into a draft, mend that, and publish it as a new revision.',
  RATE_TABLE_EFFECTIVE_IN_PAST: 'A table takes effect on the day of its publication at the earliest. Choose {today} or a later day.',
  RATE_TABLE_EXISTS: 'There already is a revision {revision} of the table of {year}. Give the document the next revision.',
  WRONG_YEAR: 'The document is for {found}, but {year} was asked for. Correct one of the two.',
  JSON_MALFORMED: 'This is not JSON: the fault is in line {line}, column {column}.',
  LIST_TOO_LONG: 'This list has more than {max} entries, more than a rate table needs. Shorten it.',
  CELL_UNKNOWN: 'The draft has no such cell. Choose one that it shows.',
  CELL_NOT_EDITABLE: 'Year, revision and first day are not edited here: the first day is chosen when the table is published.',
};
