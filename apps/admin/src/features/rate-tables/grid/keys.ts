import type { Mode } from './selection';

/** What a key asks of the grid. */
export type Command =
  | {
      readonly do: 'move';
      readonly down: number;
      readonly right: number;
      readonly to: 'next' | 'edge';
      readonly extend: boolean;
    }
  | { readonly do: 'row'; readonly end: boolean; readonly extend: boolean }
  | { readonly do: 'table'; readonly end: boolean; readonly extend: boolean }
  | { readonly do: 'tab'; readonly back: boolean }
  | {
      readonly do:
        | 'all'
        | 'edit'
        | 'cancel'
        | 'clear'
        | 'fillDown'
        | 'fillRight'
        | 'fillTyped'
        | 'undo'
        | 'redo'
        | 'comment';
    };

/** The parts of a keyboard event that matter. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};
const PAGE = 10;

const withControl: Readonly<Record<string, Command>> = {
  a: { do: 'all' },
  d: { do: 'fillDown' },
  r: { do: 'fillRight' },
  y: { do: 'redo' },
  z: { do: 'undo' },
  Enter: { do: 'fillTyped' },
};

const move = (down: number, right: number, extend = false, to: 'next' | 'edge' = 'next'): Command => ({
  do: 'move',
  down,
  right,
  extend,
  to,
});

function controlled(key: Key): Command | null {
  const arrow = arrows[key.key];
  if (arrow) return move(arrow[0], arrow[1], key.shiftKey, 'edge');
  if (key.key === 'Home' || key.key === 'End')
    return { do: 'table', end: key.key === 'End', extend: key.shiftKey };
  const letter = key.key.length === 1 ? key.key.toLowerCase() : key.key;
  if (letter === 'z' && key.shiftKey) return { do: 'redo' };
  return withControl[letter] ?? null;
}

/** Keys that leave a cell whatever is being done in it. */
function leaving({ key, shiftKey }: Key): Command | null {
  if (key === 'Enter') return move(shiftKey ? -1 : 1, 0);
  if (key === 'Tab') return { do: 'tab', back: shiftKey };
  return key === 'Escape' ? { do: 'cancel' } : null;
}

function chosen({ key, shiftKey }: Key): Command | null {
  if (key === 'F2') return { do: shiftKey ? 'comment' : 'edit' };
  if (key === 'Delete' || key === 'Backspace') return { do: 'clear' };
  if (key === 'Home' || key === 'End') return { do: 'row', end: key === 'End', extend: shiftKey };
  if (key === 'PageDown') return move(PAGE, 0, shiftKey);
  if (key === 'PageUp') return move(-PAGE, 0, shiftKey);
  return null;
}

/**
 * What a key means, as in the spreadsheets that people come from: arrows move, with Shift they stretch the block, with
 * Ctrl (or ⌘) they go to the edge; while a figure is typed they finish it, while it is edited with F2 they move the caret.
 * Null where the key is the field's own.
 */
export function commandOf(key: Key, mode: Mode): Command | null {
  if (key.altKey) return null;
  const isControl = key.ctrlKey || key.metaKey;
  if (isControl && mode !== 'choose') return key.key === 'Enter' ? { do: 'fillTyped' } : null;
  if (isControl) return controlled(key);
  const left = leaving(key);
  if (left) return left;
  const arrow = arrows[key.key];
  if (mode === 'edit') return null;
  if (arrow) return move(arrow[0], arrow[1], mode === 'choose' && key.shiftKey);
  if (mode === 'type') return key.key === 'F2' ? { do: 'edit' } : null;
  return chosen(key);
}
