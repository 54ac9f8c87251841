import type { DragEvent } from 'react';

/** What is dragged says of which schedule it is: it may be laid down there alone. */
const typeOf = (rows: string): string => `application/x-product${rows.toLowerCase()}`;

interface TakenUp {
  readonly draggable: true;
  readonly onDragStart: (event: DragEvent) => void;
}

/** A product that may be dragged to another row of its schedule. */
export const takenUp = (rows: string, code: string): TakenUp => ({
  draggable: true,
  onDragStart: ({ dataTransfer }) => {
    dataTransfer.setData(typeOf(rows), code);
    dataTransfer.effectAllowed = 'move';
  },
});

interface LaidDown {
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDragLeave: (event: DragEvent<HTMLElement>) => void;
  readonly onDrop: (event: DragEvent<HTMLElement>) => void;
}

/** A place that takes products of a schedule. */
export function laidDown(rows: string, lay: (code: string) => void): LaidDown {
  const isOurs = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes(typeOf(rows));
  return {
    onDragOver: (event) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      event.currentTarget.dataset['over'] = 'true';
    },
    onDragLeave: ({ currentTarget }) => void delete currentTarget.dataset['over'],
    onDrop: (event) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      delete event.currentTarget.dataset['over'];
      lay(event.dataTransfer.getData(typeOf(rows)));
    },
  };
}
