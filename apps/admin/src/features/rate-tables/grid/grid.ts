import { readAdjustment, type RateTable } from 'policy';
import {
  adjustedCells,
  cleared,
  copied,
  filled,
  pasted,
  typedInto,
  type CellInput,
} from './changes-of-block';
import { blockText, readBlock } from './clipboard-block';
import { figuresBefore } from './figures-before';
import { placeOf } from './grid-map';
import type { Command } from './keys';
import { moveByTab, moveChosen, moveToEnd } from './moves';
import { CellSelection } from './selection';

/** What the grid works on, and how it tells the person what it could not do. */
export interface GridTarget {
  readonly document: RateTable;
  /** What was typed for a cell and is no figure. */
  readonly unreadable: Readonly<Record<string, string>>;
  readonly base: RateTable | null;
  /** What adjusted fees are rounded to, in fen. */
  readonly stepFen: number;
  readonly write: (changes: readonly CellInput[], session?: string) => void;
  readonly abandon: (session: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** A cell in words. */
  readonly nameOf: (cell: string) => string;
  /** Asks for a comment on a cell. */
  readonly comment: (cell: string) => void;
  /** Says how many figures were left as they are, and why. */
  readonly leftOut: (why: 'notAdjusted' | 'beyond' | 'noText', count: number) => void;
}

/** Whether a text is, or may become while it is typed, one that adjusts figures. */
const mayBecomeAdjustment = (text: string): boolean => /^[=+\-*/×÷−]/.test(text.normalize('NFKC').trim());

/** What keys, the pointer and the clipboard do on a sheet, always with its newest draft. */
export class Grid {
  #sheet: Element | null = null;
  #target: GridTarget | null = null;
  readonly selection = new CellSelection(() => this.#sheet);

  /** The element in which the tables stand. */
  readonly attach = (sheet: Element | null): void => void (this.#sheet = sheet);

  /** The draft as it is now. */
  readonly workOn = (target: GridTarget): void => void (this.#target = target);

  readonly nameOf = (cell: string): string => this.#target?.nameOf(cell) ?? '';

  /** Does what a key asks; false where the browser's own way is right. */
  run(command: Command, from: Element): boolean {
    if (this.#sheet === null) return false;
    if (command.do === 'tab') return moveByTab(this.#sheet, from, this.selection, command.back);
    if (command.do === 'move') moveChosen(this.#sheet, this.selection, command);
    else if (command.do === 'row' || command.do === 'table') moveToEnd(this.selection, command);
    else this.#act(command.do);
    return true;
  }

  #act(what: string): void {
    const { active } = this.selection.state;
    if (what === 'all') this.selection.chooseAll();
    else if (what === 'edit') this.selection.turn('edit');
    else if (what === 'clear') this.#write(cleared(this.selection.state.chosen));
    else if (what === 'fillDown') this.#fill({ height: 1 });
    else if (what === 'fillRight') this.#fill({ width: 1 });
    else if (what === 'undo') this.#target?.undo();
    else if (what === 'redo') this.#target?.redo();
    else if (active === null) return;
    else if (what === 'cancel') this.selection.choose(active);
    else if (what === 'comment') this.#target?.comment(active);
  }

  /** The chosen block as a spreadsheet takes it. */
  readonly copy = (): string =>
    blockText(copied(this.selection.block(), this.#target?.document, this.#target?.unreadable));

  readonly cut = (): string => {
    const text = this.copy();
    this.#write(cleared(this.selection.state.chosen));
    return text;
  };

  /** Lays what a spreadsheet has copied over the table from the chosen cell on, and chooses it. */
  paste(text: string): void {
    // A picture, say: nothing to lay down is not the same as a blank.
    if (text === '') return this.#target?.leftOut('noText', 0);
    const map = this.selection.map();
    const chosen = this.selection.block();
    const first = chosen[0]?.find((cell) => cell !== null) ?? '';
    const from = map === null ? null : placeOf(map, first);
    if (map === null || from === null) return undefined;
    const { changes, beyond } = pasted(readBlock(text), map, from, chosen);
    this.#write(changes);
    const last = changes.at(-1);
    if (last && changes.length > this.selection.state.chosen.size) {
      this.selection.choose(first);
      this.selection.extend(last.cell);
    }
    return beyond > 0 ? this.#target?.leftOut('beyond', beyond) : undefined;
  }

  /** A text typed on in a cell: written at once, except what may become an adjustment. */
  type(cell: string, text: string, session: string): void {
    if (!mayBecomeAdjustment(text)) this.#target?.write([typedInto(cell, text)], session);
  }

  /** Takes back what was typed in a session. */
  abandon(session: string): void {
    this.#target?.abandon(session);
  }

  /** Ends the typing of a text: an adjustment is made of all chosen figures; `inAll` writes any text into all of them. */
  finish(text: string, session: string, inAll = false): void {
    if (!inAll && !mayBecomeAdjustment(text)) return;
    this.abandon(session);
    const { active, chosen } = this.selection.state;
    if (this.adjust(text) || active === null) return;
    this.#write((inAll ? [...chosen] : [active]).map((cell) => typedInto(cell, text)));
  }

  /** Adjusts all chosen figures; false where the text is no adjustment. */
  adjust(text: string): boolean {
    const adjustment = readAdjustment(text);
    if (adjustment === null || this.#target === null) return false;
    const { document, base, stepFen, leftOut } = this.#target;
    const before = figuresBefore(document, base);
    const { changes, left } = adjustedCells(
      this.selection.state.chosen,
      adjustment,
      stepFen,
      document,
      before,
    );
    this.#write(changes);
    if (left > 0) leftOut('notAdjusted', left);
    return true;
  }

  /** Repeats the chosen block as far as a cell of the same table. */
  fillTo(cell: string): void {
    const source = this.selection.block();
    this.selection.extend(cell);
    this.#fill({ height: source.length, width: source[0]?.length ?? 0 });
  }

  #fill(pattern: { height?: number; width?: number }): void {
    const block = this.selection.block();
    const { height = block.length, width = block[0]?.length ?? 0 } = pattern;
    this.#write(filled(block, this.#target?.document, { height, width }));
  }

  #write(changes: readonly CellInput[]): void {
    this.#target?.write(changes);
  }
}
