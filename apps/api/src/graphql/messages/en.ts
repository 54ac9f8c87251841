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
  FIELD_LIST_TOO_LONG: 'This list may have at most {max} entries. Do it in several parts.',
  FIELD_UNPRINTABLE: 'This holds characters that cannot be shown. Type it again without them.',
  STARTS_BEFORE_DELIVERY: 'The licence is delivered on {deliveredOn}: start on that day or later.',
  FIELD_MALFORMED: 'This is not in the right form.',
  INVALID_REQUEST:
    'The request is not valid: a count or amount is negative or fractional, or something required is missing.',
  PRODUCT_NOT_COVERED: "This product is not covered by the service guide's rate table.",
  TRAINING_NOT_OPEN: 'Training opens once the sales contract is signed and paid.',
  TOO_MANY_TRAINEES: 'More trainees than the licence may send, and no price is stated for them.',
  RATE_NOT_SET:
    'The rate table {table} does not state this figure. Ask an administrator to fill it in a new table.',
  NO_RATE_TABLE: 'No published rate table is in force on {date}.',

  // rate tables
  RATE_TABLE_PUBLISHED:
    'A published table never changes. Copy it into a draft, mend that, and publish it as a new revision.',
  RATE_TABLE_EFFECTIVE_IN_PAST:
    'A table takes effect on the day of its publication at the earliest. Choose {today} or a later day.',
  RATE_TABLE_EFFECTIVE_TOO_LATE:
    'The table of {year} takes effect by {latest} at the latest. Choose an earlier day, or make a table of a later year.',
  RATE_TABLE_EXISTS:
    'There already is a revision {revision} of the table of {year}. Give the document the next revision.',
  WRONG_YEAR: 'The document is for {found}, but {year} was asked for. Correct one of the two.',
  WORKBOOK_UNREADABLE:
    'This is no XLSX workbook, or a damaged one. Export a rate table as XLSX, edit it, and import that.',
  WORKSHEET_MISSING:
    'The workbook has no worksheet for {sheet}. Export the table anew and keep its worksheets.',
  WORKBOOK_CELL_UNREADABLE:
    'This is no figure. Write a number that is not negative, or leave the cell blank.',
  JSON_MALFORMED: 'This is not JSON: the fault is in line {line}, column {column}.',
  LIST_TOO_LONG: 'This list has more than {max} entries, more than a rate table needs. Shorten it.',
  CELL_UNKNOWN: 'The draft has no such cell. Choose one that it shows.',
  CELL_NOT_EDITABLE:
    'Year, revision and first day are not edited here: the first day is chosen when the table is published.',

  // customers, licences, services
  SHORT_CODE_TAKEN: 'Another customer has the short code {shortCode}. Choose another one.',
  CREDIT_CODE_INVALID:
    'This is not a unified social credit code. Check all 18 characters against the business licence.',
  CREDIT_CODE_TAKEN: 'Another customer has this credit code. Search for that customer instead.',
  DISTRICT_UNKNOWN:
    'The rate table knows no district {district} in {city}. Write it as the table does: {known}.',
  SERIAL_TAKEN: 'The serial number {serial} belongs to another licence. Check it on the delivery note.',
  DELIVERED_TOO_LATE: 'A delivery is entered at most one year ahead: {latest} at the latest.',
  SERVICE_IN_FUTURE: 'Only a service that was given can be recorded: today, {today}, at the latest.',
  SERVED_BEFORE_DELIVERY: 'The licence was delivered on {deliveredOn}; choose that day or a later one.',

  // quotes and contracts
  RATE_TABLE_NOT_PUBLISHED:
    'This rate table is a draft, and a draft prices no quote. Choose a published one.',
  RATE_TABLE_NOT_IN_FORCE:
    'The rate table {table} is in force neither today nor on {startsOn}. Choose the table in force today or the one in force on the first day of the line.',
  PLAN_NOT_IN_TABLE: 'The rate table {table} has no plan {plan}. Choose one of: {plans}.',
  LINE_REPEATED:
    'This is the same as line {line}: licence, plan, years and first day. Remove one of the two.',
  AMOUNT_TOO_LARGE: 'The sum is too large. Split it up.',
  VALID_UNTIL_PAST: 'A quote is valid until today at the earliest. Choose today or a later day.',
  QUOTE_EXPIRED: 'This quote was valid until {validUntil}. Make a new one.',
  QUOTE_ALREADY_ACCEPTED: 'This quote has been accepted before. Open its contract.',

  // invoices
  CHARGE_NOT_OPEN:
    'The charge for {productName} ({serial}) due on {dueOn} already stands on an invoice. Take it off the list.',
  CHARGE_NOT_DUE:
    'The charge for {productName} ({serial}) is due on {dueOn} only. Take it off the list and invoice it then.',
  CHARGE_REPEATED: 'This charge is on the list twice. Remove one of the two.',
  INVOICE_ALREADY_ISSUED: 'This invoice has been issued as {number} and never changes again.',
};
