import type { DatabaseSettings } from '../database/data-source.js';

/** An option of a command, written `--name`. */
export interface CommandOption {
  type: 'string' | 'boolean';
  /** Word for the value in the help. */
  value?: string;
  says: string;
  required?: boolean;
}

/** What a command is called with. */
export interface Call {
  args: readonly string[];
  options: Readonly<Record<string, string | boolean | undefined>>;
  settings: DatabaseSettings;
  now: Date;
}

/** What a command answers: an exit code, the same for people and for programs. */
export interface Outcome {
  /** 0: fine. 1: a problem was found. */
  code: 0 | 1;
  text: string;
  json: unknown;
}

/** One command of the product's command line. */
export interface Command {
  /** One word, or two such as `rates diff`. */
  name: string;
  summary: string;
  args?: readonly { name: string; says: string }[];
  options?: Readonly<Record<string, CommandOption>>;
  /** Further sentences of its help. */
  more?: string;
  run(call: Call): Promise<Outcome>;
}

/** Raised where a command is used wrongly: exit code 2. */
export class WrongUse extends Error {}

/** Raised where a command can't do what it is for: exit code 1. `details` are for programs. */
export class Problem extends Error {
  constructor(
    message: string,
    readonly details: unknown = null,
  ) {
    super(message);
  }
}

/** A text option's value. */
export function textOf({ options }: Call, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}
