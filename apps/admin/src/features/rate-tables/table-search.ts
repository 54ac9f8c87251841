/** How a table is looked at: as the guide prints it, all figures at once, or what it changes alone. */
export type TableView = 'sheet' | 'overview' | 'changes';

/** What the address of a table's page says of the view. */
export interface TableSearch {
  readonly view?: Exclude<TableView, 'sheet'>;
  /** Only the rows of the sheet that were changed. */
  readonly changed?: true;
}

/** Reads the view from the address; what it doesn't know is as though it were not there. */
export function readTableSearch({ view, changed }: Record<string, unknown>): TableSearch {
  return {
    ...((view === 'overview' || view === 'changes') && { view }),
    ...(changed === true && { changed }),
  };
}
