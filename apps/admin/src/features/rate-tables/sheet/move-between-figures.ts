import type { KeyboardEvent } from 'react';

const middle = (element: Element): { x: number; y: number } => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

/** The next figure above or below, in the same column as it stands on the page; also past the end of a table. */
function neighbour(from: HTMLElement, down: boolean): HTMLElement | undefined {
  const here = middle(from);
  const others = [...document.querySelectorAll<HTMLElement>('input[data-figure]')].filter((one) => {
    const { y } = middle(one);
    return down ? y > here.y + 4 : y < here.y - 4;
  });
  const distance = (one: HTMLElement): number => {
    const { x, y } = middle(one);
    return Math.abs(y - here.y) + Math.abs(x - here.x) * 4;
  };
  return others.toSorted((one, other) => distance(one) - distance(other))[0];
}

/** Arrow up and down, Enter and Shift+Enter go from figure to figure down a column; Tab goes along the row. */
export function moveBetweenFigures(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const down = event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey);
  const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
  if (!down && !up) return;
  event.preventDefault();
  neighbour(event.currentTarget, down)?.focus();
}
