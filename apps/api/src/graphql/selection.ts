import type { FieldNode, FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The fields asked for below a field, by name; the same field asked twice is one. */
export interface Selection extends Map<string, Selection> {}

/** What the client asked for below the field being resolved, fragments opened. */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const selection: Selection = new Map();
  for (const node of info.fieldNodes) collect(node.selectionSet, info.fragments, selection);
  return selection;
}

type Fragments = Record<string, FragmentDefinitionNode>;

function collect(set: SelectionSetNode | undefined, fragments: Fragments, into: Selection): void {
  for (const node of set?.selections ?? []) {
    if (node.kind === 'Field') addField(node, fragments, into);
    else if (node.kind === 'InlineFragment') collect(node.selectionSet, fragments, into);
    else collect(fragments[node.name.value]?.selectionSet, fragments, into);
  }
}

function addField(node: FieldNode, fragments: Fragments, into: Selection): void {
  const name = node.name.value;
  const below = into.get(name) ?? new Map();
  into.set(name, below);
  collect(node.selectionSet, fragments, below);
}

/** What is asked for below one of several names of the same thing (`nodes` and `edges.node` of a connection). */
export function merged(...selections: (Selection | undefined)[]): Selection {
  const result: Selection = new Map();
  for (const selection of selections) {
    for (const [name, below] of selection ?? []) {
      result.set(name, merged(result.get(name), below));
    }
  }
  return result;
}
