/** Rows that never change again, and the error that SQL gets which tries to. */
export interface Guard {
  table: string;
  /** When a row is frozen, as SQL over the row that `row` names; `lock` ends a subquery that must see what is committed. */
  frozen: (row: string, lock: string) => string;
  /** The row is frozen with its parent: then none may be added to a frozen one or moved there. */
  withParent?: boolean;
  /** The one change of a frozen row that is allowed, as SQL over OLD and NEW. */
  unless?: string;
  /** What SQL is told; ASCII, at most 128 characters. */
  says: string;
}

const always = (): string => '1 = 1';

/** What the database itself keeps from being changed or deleted, whoever speaks SQL to it. */
export const guards: readonly Guard[] = [
  {
    table: 'invoices',
    frozen: (row) => `${row}.status <> 'DRAFT'`,
    says: 'An issued invoice never changes: correct it by a credit note',
  },
  {
    table: 'invoice_lines',
    frozen: (row, lock) =>
      `EXISTS (SELECT 1 FROM invoices parent WHERE parent.id = ${row}.invoiceId AND parent.status <> 'DRAFT'${lock})`,
    withParent: true,
    says: 'The lines of an issued invoice never change: correct it by a credit note',
  },
  {
    table: 'payments',
    frozen: always,
    says: 'Payments are only ever added: enter a reversal',
  },
  { table: 'bank_imports', frozen: always, says: 'What was recorded of a file never changes' },
  { table: 'bank_lines', frozen: always, says: 'A recorded line of a file never changes' },
  { table: 'credit_notes', frozen: always, says: 'A credit note never changes' },
  { table: 'credit_note_lines', frozen: always, says: 'The lines of a credit note never change' },
  { table: 'tax_invoices', frozen: always, says: 'A recorded tax invoice never changes' },
  {
    table: 'accounting_months',
    frozen: (row) => `${row}.lockedAt IS NOT NULL`,
    says: 'A locked month stays locked: correct it by an entry dated today',
  },
  {
    table: 'rate_tables',
    frozen: (row) => `${row}.status = 'PUBLISHED'`,
    says: 'A published rate table never changes: publish a new revision',
  },
  ...['rate_table_edits', 'rate_table_comments', 'rate_table_submissions'].map((table) => ({
    table,
    frozen: (row: string, lock: string) =>
      `EXISTS (SELECT 1 FROM rate_tables parent WHERE parent.id = ${row}.rateTableId AND parent.status = 'PUBLISHED'${lock})`,
    withParent: true,
    says: 'The history of a published rate table never changes',
  })),
  {
    table: 'entitlement_entries',
    frozen: always,
    says: 'Entries of an entitlement are only ever added: enter a reversal',
  },
  {
    table: 'charge_entries',
    frozen: always,
    says: 'Entries of a charge are only ever added',
  },
  { table: 'attachments', frozen: always, says: 'An attachment never changes: upload another one' },
  { table: 'attachment_parts', frozen: always, says: 'The content of an attachment never changes' },
  ...['contract_lines', 'contract_items'].map((table) => ({
    table,
    frozen: always,
    says: 'What a contract was signed for never changes: cancel it or agree anew',
  })),
  ...['quote_lines', 'quote_items'].map((table) => ({
    table,
    frozen: always,
    says: 'The lines of a quote never change: revise it',
  })),
  {
    table: 'travel_receipts',
    frozen: always,
    says: 'Receipts of a visit are only ever added',
  },
  {
    table: 'idempotency_keys',
    frozen: (row) => `${row}.answer IS NOT NULL`,
    says: 'The first answer to a key is its answer for ever',
  },
  {
    table: 'number_sequences',
    frozen: always,
    unless: 'NEW.id = OLD.id AND NEW.lastNumber >= OLD.lastNumber',
    says: 'A series of numbers only ever goes on',
  },
  { table: 'contacts', frozen: always, says: 'A contact never changes' },
  {
    table: 'incidents',
    frozen: always,
    unless: [
      'id',
      'number',
      'requestedAt',
      'zone',
      'coverage',
      'rateTableId',
      'customerId',
      'licenceId',
      'siteId',
      'createdAt',
    ]
      .map((column) => `NEW.${column} = OLD.${column}`)
      .join(' AND '),
    says: 'What was settled when an incident was opened never changes',
  },
  {
    table: 'incident_holds',
    frozen: (row) => `${row}.releasedAt IS NOT NULL`,
    says: 'A hold that was released never changes',
  },
  {
    table: 'incident_level_changes',
    frozen: always,
    says: 'Level changes of an incident are only ever added',
  },
  {
    table: 'incident_reopenings',
    frozen: always,
    says: 'Reopenings of an incident are only ever added',
  },
  {
    table: 'representative_assignments',
    frozen: always,
    says: 'Representatives are only ever added: assign another one',
  },
  { table: 'decisions', frozen: always, says: 'A decision is stored once and never changes: decide anew' },
  { table: 'audit_entries', frozen: always, says: 'Audit entries are only ever added' },
  {
    table: 'audit_chain',
    frozen: always,
    unless: 'NEW.id = OLD.id AND NEW.sequence > OLD.sequence',
    says: 'The head of an audit chain only ever goes on',
  },
];
