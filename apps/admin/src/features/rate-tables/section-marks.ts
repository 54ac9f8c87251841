import type { CellChange } from 'policy';
import type { SectionKey } from './sheet/sections';

const byKey: Readonly<Record<string, SectionKey>> = {
  freePeriodMonths: 'freePeriod',
  hotline: 'hotline',
  training: 'training',
  onSiteSupport: 'onSiteSupport',
  dataRepair: 'dataRepair',
  annualPlans: 'annualPlans',
  remoteChannels: 'remoteChannels',
  emergency: 'emergency',
  zones: 'zones',
  taxPercent: 'tax',
};

/** The section in which a cell stands; undefined for what the sheet does not show. */
export const sectionOf = (cell: string): SectionKey | undefined =>
  cell.startsWith('/onSiteSupport/excludedCauses') ? 'excludedCauses' : byKey[cell.split('/')[1] ?? ''];

/** How many changes each section has. */
export function marksOf(changes: readonly CellChange[]): ReadonlyMap<string, number> {
  const marks = new Map<string, number>();
  for (const { cell } of changes) {
    const section = sectionOf(cell);
    if (section !== undefined) marks.set(section, (marks.get(section) ?? 0) + 1);
  }
  return marks;
}
