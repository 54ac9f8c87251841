export default {
  products: 'Products covered: {{products}}.',
  solutions: 'Service for the ERP system TOBSOFT Solutions is described elsewhere.',
  contact:
    "Whatever is unclear about these services, ask the vendor's customer service centre: 0755-26405298.",
  clause: {
    freePeriod:
      'Every user of the software enjoys free service close at hand, so that it is introduced quickly, smoothly and with effect.',
    excludedCauses:
      "Users receive new versions and patches of the software, and technical support for it, remotely or on site. Trouble from hardware or a network that the vendor did not provide, from a virus or from the user's own error is not maintained free of charge.",
    website:
      "The vendor's website www.toberp.com has a section for customers: service guide, online support, training news, registration, downloads and patches. Users whom the vendor has authorised may use its online services there.",
    hotline:
      "In normal working hours users reach the hotline of the vendor's support centre by telephone or fax, for questions about the use of the software.",
    training:
      'Once the sales contract is signed and paid, the vendor installs the software and sets it up, trains its users professionally and helps them to initialise it.',
    onSiteSupport: 'Within the period of service the vendor supports users on their site.',
    dataRepair:
      'Where data are damaged in use, for whatever reason, users may send them whole to the support centre, and experienced engineers help to repair them.',
    representative:
      "The vendor's customer service engineers answer its subscribers' requests for support 24 hours a day, on workdays and holidays alike.",
    remoteChannels:
      'Users may ask the support centre for technical service remotely; it answers promptly and with care, and does its best to keep the purchased system working.',
    emergency:
      'Where users find a defect in the software or a grave failure within the period of service (not one of their own hardware or network), the support centre maintains and repairs it free of charge.',
    development:
      "For a customer's special needs the software is developed further. What is developed and what it costs both parties agree, in a development agreement of its own.",
    customServices: 'Users may buy services made to measure:',
  },
  customService: {
    import: "import of the customer's original data;",
    processes: 'guidance on business processes;',
    integration: 'system integration;',
    consulting: 'management consulting;',
    other: 'other services.',
  },
};
