import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { badInput } from './bad-input.js';

/** The fields asked for below a field, by name; the same field asked twice is one. */
export interface Selection extends Map<string, Selection> {
  /** Of a nested list: how many of each parent's are asked for; all of them where it is left out. */
  first?: number | undefined;
  /** By how many names it is asked for, where by more than one: so often it is written. */
  times?: number | undefined;
  /** The first of them. */
  calledAs?: string | undefined;
  /** Whether it is what a client asks for and no more. */
  isClients?: boolean | undefined;
}

/** The name of the argument that says how many of a nested list are asked for. */
export const FIRST = 'first';

interface Asked extends Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'> {
  /** Whether a variable says how many of a nested list are asked for. */
  varies: boolean;
}

/** What was asked for by a field that is all of its kind in its document, and depends on no variable: it is the same each time. */
const unvarying = new WeakMap<FieldNode, Selection>();

/** What the client asked for below the field being resolved, fragments opened. Nobody changes it: questions that come again share it. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const [only, ...others] = info.fieldNodes;
  const before = only && others.length === 0 ? unvarying.get(only) : undefined;
  if (before) return before;
  const selection: Selection = Object.assign(new Map<string, Selection>(), { isClients: true });
  const asked = { ...info, varies: false };
  for (const node of info.fieldNodes) collect(node.selectionSet, asked, selection);
  if (only && others.length === 0 && !asked.varies) unvarying.set(only, selection);
  return selection;
}

function collect(set: SelectionSetNode | undefined, asked: Asked, into: Selection): void {
  for (const node of set?.selections ?? []) {
    if (node.kind === 'Field') addField(node, asked, into);
    else if (node.kind === 'InlineFragment') collect(node.selectionSet, asked, into);
    else collect(asked.fragments[node.name.value]?.selectionSet, asked, into);
  }
}

function addField(node: FieldNode, asked: Asked, into: Selection): void {
  const name = node.name.value;
  const first = node.arguments?.length ? firstOf(node, asked) : undefined;
  const below = withFirst(name, into.get(name), first);
  below.isClients = true;
  const calledAs = node.alias?.value ?? name;
  below.calledAs ??= calledAs;
  if (below.calledAs !== calledAs) below.times = (below.times ?? 1) + 1;
  into.set(name, below);
  collect(node.selectionSet, asked, below);
}

function firstOf({ arguments: given }: FieldNode, asked: Asked): number | undefined {
  const value = given?.find((argument) => argument.name.value === FIRST)?.value;
  if (value?.kind === 'IntValue') return Number(value.value);
  if (value?.kind === 'Variable') asked.varies = true;
  const variable = value?.kind === 'Variable' ? asked.variableValues[value.name.value] : null;
  return typeof variable === 'number' ? variable : undefined;
}

/** A selection below a field, of which one number of records is asked for: it is read once, whatever it is called in the answer. */
function withFirst(name: string, below: Selection | undefined, first: number | undefined): Selection {
  if (below && below.first !== first)
    throw badInput(`\`${name}\` is asked for twice, with \`${FIRST}\` and otherwise: ask for it once`);
  const selection: Selection = below ?? new Map();
  selection.first = first;
  return selection;
}

/** What is asked for below one of several names of the same thing (`nodes` and `edges.node` of a connection). */
export function merged(...selections: (Selection | undefined)[]): Selection {
  const result: Selection = new Map();
  const asked = selections.filter((each) => each !== undefined);
  for (const selection of asked) {
    for (const [name, below] of selection) {
      const known = result.get(name);
      result.set(name, known ? merged(withFirst(name, known, below.first), below) : below);
    }
  }
  result.first = asked[0]?.first;
  result.times = asked.reduce((sum, { times = 1 }) => sum + times, 0);
  return result;
}
