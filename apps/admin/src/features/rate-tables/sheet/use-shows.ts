import { useCallback } from 'react';
import { sectionOf } from '../section-marks';
import type { SectionKey } from './sections';
import { useSheet } from './sheet-context';

const holds = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(`${outer}/`);

/** Tells whether a cell, or something within it, is to be shown: all are, unless only some are asked for. */
export function useShows(): (cell: string) => boolean {
  const { only } = useSheet();
  return useCallback(
    (cell) => only === null || [...only].some((shown) => holds(cell, shown) || holds(shown, cell)),
    [only],
  );
}

/** Whether a section has anything to be shown. */
export function useShowsSection(section: SectionKey): boolean {
  const { only } = useSheet();
  return only === null || [...only].some((cell) => sectionOf(cell) === section);
}
