// The hotline's log.
export default {
  toIncident: 'Open an incident',
  unknown: 'No customer of ours',
  outside: 'outside of hours',
  column: {
    at: 'When',
    channel: 'Channel',
    customer: 'Customer',
    description: 'What was asked',
    by: 'Recorded by',
    incident: 'Incident',
  },
  filter: {
    label: 'Filter',
    customerAll: 'All customers',
    channelAll: 'All channels',
    outside: "Outside of the hotline's hours only",
    clear: 'Clear filters',
  },
  list: {
    empty: 'Nothing is recorded yet. When a customer has asked something, note it here.',
    none: 'Nothing fits. Change the filters, or clear them.',
  },
  record: {
    open: 'Record a call',
    licence: 'Customer and licence',
    licenceHint:
      'Where only the customer is known, choose the entry without a licence. For anybody else leave it blank, and note name and telephone under "Who called".',
    description: 'What was asked and answered',
    name: 'Who called',
    atHint: 'Blank is now.',
    submit: 'Save it',
    done: 'Recorded',
  },
};
