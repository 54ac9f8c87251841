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
};
