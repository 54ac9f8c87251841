export default {
  title: 'Home',
  welcome: 'Welcome, {{name}}',
  admin: {
    title: 'Rate tables',
    inForce: 'In force today',
    none: 'No rate table is in force',
    drafts: 'Drafts in progress',
    all: 'All rate tables',
  },
  sales: {
    title: 'Sales',
    customers: 'Customers',
    quotes: 'Quotes waiting for the customer',
    newQuote: 'New quote',
  },
  service: { title: 'Service desk', orders: 'Service orders', record: 'Record a visit' },
  finance: {
    title: 'Finance',
    charges: 'Charges to be invoiced',
    drafts: 'Invoice drafts',
    reports: 'Income report',
  },
};
