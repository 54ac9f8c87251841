// Income by month and kind.
export default {
  lead: 'Issued invoices by month of issue and kind of charge, tax included.',
  filter: { label: 'Months', from: 'From', to: 'To', thisYear: 'This year', lastYear: 'Last year' },
  fromAfterTo: 'The first month must not be after the last.',
  total: 'Total',
  totalOfAll: 'Total of all months and kinds:',
  totalOf: '{{from}} to {{to}}',
  chart: 'Income by month (yuan)',
  chartText: "Stacked bars of each month's income; the figures are in the table below.",
  table: 'Income by month and kind',
  month: 'Month',
  lines_one: '{{count}} line',
  lines_other: '{{count}} lines',
  none: '—',
  empty: 'No invoices were issued in these months. Choose others, or issue some from the open charges.',
  export: 'Export CSV',
  toCharges: 'To the open charges',
};
