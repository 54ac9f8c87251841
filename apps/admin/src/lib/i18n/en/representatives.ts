// Subscribers and their 24-hour representatives.
export default {
  summary: 'Customers under cover have somebody to call, day and night.',
  nobody: 'Nobody yet',
  empty: 'No customer is under cover on this day.',
  filter: { label: 'Filter', on: 'On which day' },
  column: {
    customer: 'Customer',
    contact: 'Contact',
    representative: 'Representative that day',
    assign: 'Actions',
  },
  assign: {
    open: 'Assign',
    other: 'Change',
    of: '{{what}}: {{customer}}',
    title: 'Representative of {{customer}}',
    user: 'Representative',
    userChoose: 'Somebody of the service desk',
    userMissing: 'Choose a representative',
    from: 'From which day',
    submit: 'Assign',
    done: '{{name}} is the representative of {{customer}}',
  },
};
