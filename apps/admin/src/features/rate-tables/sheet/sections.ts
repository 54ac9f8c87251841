/** The sections of a table in the guide's order, with the clause each stands for. */
export const sections = [
  { key: 'freePeriod', clause: '1' },
  { key: 'excludedCauses', clause: '2' },
  { key: 'website', clause: '3' },
  { key: 'hotline', clause: '4' },
  { key: 'training', clause: '5' },
  { key: 'onSiteSupport', clause: '6' },
  { key: 'dataRepair', clause: '7' },
  { key: 'annualPlans', clause: '6、7' },
  { key: 'representative', clause: '8' },
  { key: 'remoteChannels', clause: '9' },
  { key: 'emergency', clause: '10' },
  { key: 'zones', clause: '10' },
  { key: 'development', clause: '11' },
  { key: 'customServices', clause: '12' },
  { key: 'tax', clause: null },
] as const;

/** The key of one section. */
export type SectionKey = (typeof sections)[number]['key'];
