export default {
  export: 'Export',
  xlsx: 'Excel workbook (XLSX)',
  csv: 'CSV',
  pdf: 'PDF',
  running: 'Exporting',
  rows: '{{rows}} of {{total}} rows',
  bytes: '{{size}} KB received',
  cancel: 'Cancel the export',
  why: {
    OFFLINE: 'The connection broke, and the file was not saved. Try again.',
    BUSY: 'Many reports are being made. Try again in a moment.',
    FORBIDDEN: 'You may not export this, or your session has ended.',
    TOO_LONG: 'A PDF takes 2,000 rows at most. Choose less, or XLSX.',
    FAULT: 'The export was not completed. Try again.',
  },
};
