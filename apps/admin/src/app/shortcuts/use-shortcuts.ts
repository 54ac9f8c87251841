import { useRouter } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useSession } from '@/lib/session/session';
import { placesOf } from '../navigation';
import { isTakenAt, placeKeys, singleKeysOn } from './shortcut-keys';

/** How long the second key of a pair may take. */
const PAIR_MS = 1200;

interface Shortcuts {
  readonly onPalette: () => void;
  readonly onHelp: () => void;
}

/** The keys of every page: Ctrl or ⌘ with K, and, where they belong to nothing else, ?, / and G with a place. */
export function useShortcuts({ onPalette, onHelp }: Shortcuts): void {
  const router = useRouter();
  const { viewer } = useSession();
  const goTo = useEffectEvent((key: string): void => {
    const place = placesOf(viewer.roles).find((one) => placeKeys[one.key] === key);
    if (place !== undefined) router.history.push(place.to);
  });
  const palette = useEffectEvent(onPalette);
  const help = useEffectEvent(onHelp);

  useEffect(() => {
    let pairUntil = 0;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const key = event.key.toLowerCase();
      if (event.ctrlKey || event.metaKey) {
        if (key !== 'k' || event.shiftKey) return;
        event.preventDefault();
        return palette();
      }
      if (!singleKeysOn() || isTakenAt(event.target)) return;
      const isSecond = event.timeStamp < pairUntil;
      pairUntil = key === 'g' && !isSecond ? event.timeStamp + PAIR_MS : 0;
      if (isSecond) return goTo(key);
      if (key === '?') return help();
      if (key === '/' && focusSearch()) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Puts the cursor into the search field of the page; whether there is one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  field?.select();
  return field !== null;
}
