import {
  type ASTVisitor,
  GraphQLError,
  type OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

const DEEPEST = 12;
const MOST_FIELDS = 400;
const MOST_ALIASES = 30;

/** Tokens of a document at most; the parser stops there. Repeated fields are compared with each other: as many as that take 30 ms. */
export const MOST_TOKENS = 1500;

/** Refuses operations deeper, wider or with more aliases than any page needs; fragments count each time they are spread. */
export function operationLimits(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const size = { fields: 0, aliases: 0, deepest: 0 };
      measure(context, operation.selectionSet, 1, size, []);
      const over = [
        size.deepest > DEEPEST && `deeper than ${DEEPEST} levels`,
        size.fields > MOST_FIELDS && `more than ${MOST_FIELDS} fields`,
        size.aliases > MOST_ALIASES && `more than ${MOST_ALIASES} aliases`,
      ].filter((each) => each !== false);
      if (over.length > 0) {
        context.reportError(
          new GraphQLError(`The operation has ${over.join(' and ')}`, { nodes: [operation] }),
        );
      }
    },
  };
}

/** Refuses operations of other kinds than these, which are answered at another address. */
export const operationsOf =
  (kinds: readonly `${OperationTypeNode}`[], others: string) =>
  (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      if (kinds.some((kind) => kind === operation.operation)) return;
      const message = `A ${operation.operation} is asked for at ${others}`;
      context.reportError(new GraphQLError(message, { nodes: [operation] }));
    },
  });

interface Size {
  fields: number;
  aliases: number;
  deepest: number;
}

function measure(
  context: ValidationContext,
  set: SelectionSetNode,
  depth: number,
  size: Size,
  open: string[],
): void {
  size.deepest = Math.max(size.deepest, depth);
  for (const node of set.selections) {
    // Whatever is past the limit is refused anyway: counting on would be the attack's work.
    if (size.fields > MOST_FIELDS || depth > DEEPEST) return;
    if (node.kind === 'FragmentSpread') {
      const fragment = context.getFragment(node.name.value);
      size.fields += 1;
      if (!fragment || open.includes(node.name.value)) continue;
      measure(context, fragment.selectionSet, depth, size, [...open, node.name.value]);
      continue;
    }
    size.fields += 1;
    if (node.kind === 'Field' && node.alias) size.aliases += 1;
    if (node.selectionSet)
      measure(context, node.selectionSet, node.kind === 'Field' ? depth + 1 : depth, size, open);
  }
}
