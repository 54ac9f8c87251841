// Finding a licence, and what it enjoys today.
export default {
  find: {
    title: 'Which customer, which licence?',
    search: 'Find a customer or licence',
    placeholder: "Customer's name, short code or serial",
    hint: "Type part of the customer's name, short code or a licence's serial.",
    results: 'Search results',
    none: 'Nothing found for "{{search}}". Try another word, or have sales add the customer and licence first.',
    noneAtAll: 'No customers yet. Have sales add the customer, its site and licence first.',
    noLicence: 'This customer has no licence yet; sales can add one.',
    customerAlone: 'no licence named',
    more_one: '{{count}} more customer: type a little more.',
    more_other: '{{count}} more customers: type a little more.',
    change: 'Change',
    gone: 'That licence cannot be found. Please search again.',
  },
  licence: {
    incident: 'Visit for incident',
    title: 'Licence',
    serial: 'Serial {{serial}}',
    deliveredOn: 'delivered {{date}}',
    until: 'until {{date}}',
    balances: 'Coverage and balance',
  },
};
