import {
  startTransition,
  useLayoutEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { LONGEST_TEXT } from '../grid/changes-of-block';
import { commandOf } from '../grid/keys';
import { useMode } from '../grid/selection';
import type { Grid } from '../grid/grid';
import type { FigureKind } from './figure-kinds';
import { useSheet } from './sheet-context';
import { nameOfCell } from './name-of-cell';
import styles from './figure.module.css';

interface FigureFieldProps {
  readonly cell: string;
  readonly kind: FigureKind;
  readonly unit: string | undefined;
  /** Id of what is said about the cell. */
  readonly hint: string;
  readonly text: string;
  readonly isWrong: boolean;
  readonly grid: Grid;
}

let sessions = 0;

/**
 * The field of the chosen cell: it has the keyboard, so that a composition of characters begins in it like any typing.
 * As long as nothing is typed its text is selected whole, and what is typed replaces it.
 */
export function FigureField({ cell, kind, unit, hint, text, isWrong, grid }: FigureFieldProps): ReactNode {
  const { document, t, words } = useSheet();
  const name = nameOfCell(words, document, cell);
  const typedUnit = unit !== undefined && kind === 'yuan' ? t('unit.typedYuan', { unit }) : unit;
  const field = useRef<HTMLInputElement>(null);
  const session = useRef('');
  // While a person types, the text stays as typed: "300." does not become "300".
  const [typing, setTyping] = useState<string | null>(null);
  const { selection } = grid;
  const mode = useMode(selection);

  useLayoutEffect(() => {
    const input = field.current;
    if (input === null || !selection.state.wanted) return;
    input.focus({ preventScroll: true });
    input.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (mode === 'choose') input.select();
    else if (mode === 'edit') input.setSelectionRange(input.value.length, input.value.length);
  }, [mode, selection]);
  const shown = typing ?? text;
  useLayoutEffect(() => {
    // Another text in the field has taken the selection away: the next key is to replace it whole.
    const input = field.current;
    if (mode === 'choose' && input !== null && input.matches(':focus')) input.select();
  }, [mode, shown]);

  function begin(): void {
    if (selection.state.mode === 'choose') selection.turn('type');
    if (typing === null) session.current = `typing ${(sessions += 1)}`;
  }
  function type(value: string, composing: boolean): void {
    begin();
    setTyping(value);
    if (!composing) grid.type(cell, value, session.current);
  }
  function finish(inAll = false): void {
    if (typing !== null) grid.finish(typing, session.current, inAll);
    // What is shown follows the sheet, which may be a moment behind.
    startTransition(() => setTyping(null));
    selection.turn('choose');
  }
  function cancel(): void {
    if (typing !== null) grid.abandon(session.current);
    setTyping(null);
    selection.turn('choose');
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const command = commandOf(event, mode);
    if (command === null) return;
    const wasTyping = mode !== 'choose';
    if (command.do === 'fillTyped') {
      event.preventDefault();
      return finish(true);
    }
    if (command.do === 'cancel' && wasTyping) {
      event.preventDefault();
      return cancel();
    }
    if (command.do !== 'edit') finish();
    if (grid.run(command, event.currentTarget)) event.preventDefault();
  }

  return (
    <input
      ref={field}
      className={styles['field']}
      data-mode={mode}
      aria-label={typedUnit === undefined ? name : `${name} (${typedUnit})`}
      aria-invalid={isWrong}
      aria-describedby={hint}
      inputMode={kind === 'time' ? 'text' : 'decimal'}
      autoComplete="off"
      spellCheck={false}
      maxLength={LONGEST_TEXT}
      placeholder={t('words:notStated')}
      value={shown}
      onChange={({ target, nativeEvent }) => type(target.value, (nativeEvent as InputEvent).isComposing)}
      onCompositionStart={begin}
      onCompositionEnd={({ currentTarget }) => type(currentTarget.value, false)}
      onFocus={({ target }) => mode === 'choose' && target.select()}
      onBlur={() => finish()}
      onKeyDown={onKeyDown}
      onDoubleClick={() => selection.turn('edit')}
      onCopy={(event) => onClipboard(event, grid.copy)}
      onCut={(event) => onClipboard(event, grid.cut)}
      onPaste={(event) => {
        const copied = event.clipboardData.getData('text/plain');
        // Several cells are a block also where one is being typed in.
        if (mode !== 'choose' && !/[\t\r\n]/.test(copied.trim())) return;
        event.preventDefault();
        if (mode !== 'choose') cancel();
        grid.paste(copied);
      }}
    />
  );

  function onClipboard(event: ClipboardEvent, take: () => string): void {
    if (mode !== 'choose') return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', take());
  }
}
