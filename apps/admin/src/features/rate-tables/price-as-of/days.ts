import { addDays, daysBetween } from 'policy';

/** Steps of the slider between the first days of two tables, whatever lies between them. */
const STEPS = 1000;

/** A way of tables along which a day is slid: each table has the same room, be it in force a month or twenty years. */
export class TableWay {
  readonly #starts: readonly string[];

  /** The first days of the tables, and the last day that may be chosen. */
  constructor(starts: readonly string[], last: string) {
    this.#starts = [...new Set([...starts, last])].toSorted();
  }

  get end(): number {
    return (this.#starts.length - 1) * STEPS;
  }

  /** Where a day stands; one before the first table or after the end stands there. */
  placeOf(day: string): number {
    const index = this.#starts.findLastIndex((start) => start <= day);
    const [start, next] = [this.#starts[index], this.#starts[index + 1]];
    if (start === undefined) return 0;
    if (next === undefined) return this.end;
    return index * STEPS + Math.floor((STEPS * daysBetween(start, day)) / daysBetween(start, next));
  }

  /** The day at a place. */
  dayAt(place: number): string {
    const index = Math.min(Math.floor(place / STEPS), this.#starts.length - 1);
    const [start = '', next] = [this.#starts[index], this.#starts[index + 1]];
    if (next === undefined) return start;
    return addDays(start, Math.ceil(((place - index * STEPS) * daysBetween(start, next)) / STEPS));
  }
}
