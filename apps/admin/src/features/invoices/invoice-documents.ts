import { graphql } from '@/gql';

graphql(`
  fragment InvoicePayment on Payment {
    id
    kind
    amountFen
    receivedOn
    method
    reference
    reason
    createdAt
    createdBy {
      id
      name
    }
    reversedBy {
      id
    }
    bankLine {
      id
      fileRow
      bankImport {
        id
        fileName
      }
    }
  }
`);

graphql(`
  fragment InvoiceCreditNote on CreditNote {
    id
    number
    kind
    issuedOn
    totalFen
    reason
    reissues {
      id
      number
      status
    }
  }
`);

graphql(`
  fragment PaymentOutcome on PaymentPayload {
    payment {
      ...InvoicePayment
      invoice {
        id
      }
    }
    userErrors {
      ...Refusal
    }
  }
`);

graphql(`
  fragment CreditNoteOutcome on CreditNotePayload {
    creditNote {
      ...InvoiceCreditNote
      invoice {
        id
      }
    }
    userErrors {
      ...Refusal
    }
  }
`);

graphql(`
  fragment InvoiceDetail on Invoice {
    id
    number
    status
    issuedOn
    issuedAt
    totalFen
    netFen
    taxFen
    createdAt
    version
    dueOn
    paidFen
    creditedFen
    openFen
    paymentState
    createdBy {
      id
      name
    }
    customer {
      id
      name
      creditCode
      contactName
      contactPhone
    }
    receivable {
      invoiceId
      overpaidFen
    }
    lines {
      ...InvoiceLineDetail
    }
    payments {
      ...InvoicePayment
    }
    creditNotes {
      ...InvoiceCreditNote
    }
    taxInvoices {
      id
      kind
      number
      issuedOn
    }
    reissueOf {
      id
      number
    }
  }
`);

/** One invoice with all that has come of it. */
export const InvoiceDocument = graphql(`
  query Invoice($id: ID!) {
    invoice(id: $id) {
      ...InvoiceDetail
    }
    settings {
      sellerName
      sellerNameEn
    }
  }
`);

/** Money that came for an invoice. */
export const RecordPaymentDocument = graphql(`
  mutation RecordPayment($input: RecordPaymentInput!) {
    recordPayment(input: $input) {
      ...PaymentOutcome
    }
  }
`);

/** Money that was paid back. */
export const RefundPaymentDocument = graphql(`
  mutation RefundPayment($input: RefundPaymentInput!) {
    refundPayment(input: $input) {
      ...PaymentOutcome
    }
  }
`);

/** An entry of payments that is taken back. */
export const ReversePaymentDocument = graphql(`
  mutation ReversePayment($input: ReversePaymentInput!) {
    reversePayment(input: $input) {
      ...PaymentOutcome
    }
  }
`);

/** What a credit note would come to. */
export const PreviewCreditNoteDocument = graphql(`
  query PreviewCreditNote($input: PreviewCreditNoteInput!) {
    previewCreditNote(input: $input) {
      totalFen
      netFen
      taxFen
      openFen
      overpaidFen
      userErrors {
        ...Refusal
      }
    }
  }
`);

/** Amounts that are taken off the lines of an invoice. */
export const IssueCreditNoteDocument = graphql(`
  mutation IssueCreditNote($input: IssueCreditNoteInput!) {
    issueCreditNote(input: $input) {
      ...CreditNoteOutcome
    }
  }
`);

/** An invoice that is voided and drafted anew. */
export const VoidInvoiceDocument = graphql(`
  mutation VoidInvoice($input: VoidInvoiceInput!) {
    voidInvoice(input: $input) {
      ...CreditNoteOutcome
    }
  }
`);

/** The tax invoice (发票) that was issued for an invoice. */
export const RecordTaxInvoiceDocument = graphql(`
  mutation RecordTaxInvoice($input: RecordTaxInvoiceInput!) {
    recordTaxInvoice(input: $input) {
      taxInvoice {
        id
        kind
        number
        issuedOn
        invoice {
          id
        }
      }
      userErrors {
        ...Refusal
      }
    }
  }
`);
