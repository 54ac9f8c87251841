import type messages from '../../zh-CN/rate-tables/clauses';

/** What each clause of the sheet says; part of the messages of rate tables. */
const clauses: typeof messages = {
  freePeriod: {
    period: 'Period',
    content: 'Content',
    software: 'Software products, {{edition}}',
    same: 'The content equals that of the paid service',
  },
  causes: {
    onSite: 'On-site support is not free for',
    dataRepair: 'Data repair is not free for',
    emergency: 'Emergency response is not free for',
  },
  hotline: {
    weekdays: 'Weekdays',
    hours: 'Hours',
    days: 'Days',
    everyDay: 'Weekdays',
    from: 'From',
    until: 'Until',
    exceptions: 'Exceptional days',
    closed: 'Closed',
    closedOn: 'Closed, exceptional day {{number}}',
    addException: 'Add a day',
    exceptionDate: 'Exceptional day {{number}}',
    removeException: 'Remove exceptional day {{number}}',
    remove: 'Remove',
  },
  training: {
    content: 'Content',
    contentNotes: 'Workflows of each module and points to note; initialisation of the product',
    contentFull: 'Workflows of each module explained and points to note; initialisation of the product',
    method: 'Method',
    methodText: 'Demonstration and practice at the computer',
    trainees: 'Trainees',
    days: 'Days',
    fees: 'Training fee',
    includedDay: 'Included day, {{mode}}',
    extraDay: 'Extra day',
    note1: 'Of a network edition as many people may be trained as there are operators.',
    note2:
      'Training on site is free within Shenzhen. Outside Shenzhen it costs {{fee}} a day (travel is charged besides, at its actual cost).',
    note3:
      'Extra days cost {{inside}} a day within Shenzhen and {{outside}} a day outside (travel is charged besides, at its actual cost).',
  },
  onSite: {
    allowance: 'Allowance a year',
    overage: 'Fee past the allowance',
    travel: 'outside Shenzhen travel is charged besides, at its actual cost',
    perVisit: 'Without an annual fee: per visit, any product',
    note: 'This is a paid service. After the free period an annual fee is due; a customer who does not choose it may pay for each visit: {{inside}} within Shenzhen, {{outside}} outside (travel is charged besides, at its actual cost).',
  },
  dataRepair: {
    note: 'This is a paid service. After the free period an annual fee is due; a customer who does not choose it may pay for each repair: {{fee}}.',
  },
  annual: {
    fee: 'Annual fee',
    covers: 'covers {{services}}',
    note: 'Due each year after the free period. An administrator fills in the amounts; what is not stated cannot be quoted.',
  },
  remote: { channels: 'Channels' },
  emergency: {
    responseHours: 'Response',
    arrivalHours: 'Arrival on site',
    resolutionHours: 'Resolution',
    level: {
      '1': 'The whole system is down.',
      '2': 'Operation is seriously affected.',
      '3': 'The system is slower, but still running.',
    },
    note1: "Counted from the customer's request, day and night. The vendor bears the cost.",
    note2:
      'Outside Shenzhen the local support centre is called first; where there is none, the head office in Shenzhen.',
    note3: 'What is not stated is no target.',
  },
  zones: {
    places: 'Districts or cities',
    elsewhere: 'Everywhere else',
    note: 'Districts match within Shenzhen only. Another city has no local centre unless it is listed as having one.',
  },
  tax: {
    kind: 'Item',
    included: 'Value added tax, included',
    rate: 'Tax rate',
    note: 'Prices include tax. Where no rate is stated an invoice does not split it.',
  },
};
export default clauses;
