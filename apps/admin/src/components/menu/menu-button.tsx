import { Button } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './menu-button.module.css';

/** One thing to choose. */
export interface MenuChoice {
  readonly key: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Whether it is the one chosen now; left out where choosing is doing. */
  readonly chosen?: boolean;
  readonly onChoose: () => void;
}

interface MenuButtonProps {
  /** The button's accessible name. */
  readonly label: string;
  readonly button: ReactNode;
  readonly choices: readonly MenuChoice[];
  /** Words above the choices. */
  readonly head?: ReactNode;
}

function useOutsideClose(open: boolean, close: () => void): React.RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const onPointer = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) close();
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [open, close]);
  return place;
}

/** Moves the focus among the choices: arrows, Home, End. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const at = all.findIndex((item) => item === document.activeElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
  if (target === undefined) return;
  event.preventDefault();
  all.at(target % all.length)?.focus();
}

/** A button that opens a short menu; light enough for the first load. */
export function MenuButton({ label, button, choices, head }: MenuButtonProps): ReactNode {
  const [open, setOpen] = useState(false);
  const id = useId();
  const [close] = useState(() => () => setOpen(false));
  const place = useOutsideClose(open, close);
  const trigger = useRef<HTMLButtonElement>(null);

  function dismiss(): void {
    setOpen(false);
    trigger.current?.focus();
  }

  return (
    <div
      ref={place}
      className={styles['place']}
      onKeyDown={(event) => event.key === 'Escape' && open && dismiss()}
      onBlur={({ relatedTarget, currentTarget }) =>
        relatedTarget !== null && !currentTarget.contains(relatedTarget) && setOpen(false)
      }
    >
      <Button
        ref={trigger}
        type="text"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
      </Button>
      {open && (
        <div className={styles['panel']}>
          {head !== undefined && <div className={styles['head']}>{head}</div>}
          <div id={id} role="menu" aria-label={label} onKeyDown={moveFocus}>
            {choices.map(({ key, label: text, icon, chosen, onChoose }, index) => (
              <button
                key={key}
                type="button"
                role={chosen === undefined ? 'menuitem' : 'menuitemradio'}
                aria-checked={chosen}
                autoFocus={chosen ?? index === 0}
                className={styles['choice']}
                onClick={() => {
                  dismiss();
                  onChoose();
                }}
              >
                {icon}
                {text}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
