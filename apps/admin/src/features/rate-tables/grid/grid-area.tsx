import { useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { cellOf } from './grid-map';
import { commandOf } from './keys';
import type { Grid } from './grid';

const figureAt = ({ target }: { readonly target: EventTarget }): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('td[data-figure]') : null;

/** The area of a sheet in which cells are chosen by the pointer, and in which Tab goes through figures and controls alike. */
export function GridArea({
  grid,
  children,
}: {
  readonly grid: Grid;
  readonly children: ReactNode;
}): ReactNode {
  const pulling = useRef<'block' | 'fill' | null>(null);
  const { attach, selection } = grid;

  function onMouseDown(event: MouseEvent): void {
    const figure = figureAt(event);
    if (figure === null || event.button !== 0) return;
    const { active, mode } = selection.state;
    const isHandle = (event.target as Element).matches('[data-handle]');
    // Within the field that is being typed in, the pointer sets the caret.
    if (!isHandle && event.target instanceof HTMLInputElement && mode !== 'choose') return;
    event.preventDefault();
    pulling.current = isHandle ? 'fill' : 'block';
    if (isHandle) return;
    if (event.shiftKey && active !== null) selection.extend(cellOf(figure));
    else selection.choose(cellOf(figure));
  }
  function onMouseMove(event: MouseEvent): void {
    const figure = figureAt(event);
    if (event.buttons !== 1 || figure === null || pulling.current !== 'block') return;
    const cell = cellOf(figure);
    if (cell !== selection.state.head) selection.extend(cell);
  }
  function onMouseUp(event: MouseEvent): void {
    const figure = figureAt(event);
    if (pulling.current === 'fill' && figure !== null) grid.fillTo(cellOf(figure));
    pulling.current = null;
  }
  function onDoubleClick(event: MouseEvent): void {
    if (figureAt(event) !== null) selection.turn('edit');
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || figureAt(event) !== null || !(event.target instanceof Element)) return;
    const command = commandOf(event, 'choose');
    const isOwn = command?.do === 'tab' || (command?.do === 'undo' && !event.target.matches('input'));
    if (command !== null && isOwn && grid.run(command, event.target)) event.preventDefault();
  }

  return (
    <div
      ref={attach}
      onMouseDown={onMouseDown}
      onMouseMove={onMouseMove}
      onMouseUp={onMouseUp}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </div>
  );
}
