/** How far the making of data is. */
export interface Progress {
  what: 'steps' | 'contracts' | 'months billed' | 'rows';
  done: number;
  of: number;
}

/** Is told how far it is, now and then. */
export type Told = (progress: Progress) => void;

const STEPS = 10;

/** Tells people about it: ten lines for each of its parts, such as `demo data: 3000 of 12000 steps`. */
export function tellOn(stream: { write(text: string): unknown }, of: string): Told {
  const reached = new Map<string, number>();
  return (progress) => {
    const step = Math.floor((progress.done / progress.of) * STEPS);
    if (step <= (reached.get(progress.what) ?? 0)) return;
    reached.set(progress.what, step);
    stream.write(`${of}: ${progress.done} of ${progress.of} ${progress.what}\n`);
  };
}
