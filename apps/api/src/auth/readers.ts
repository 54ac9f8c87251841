import {
  type FieldNode,
  getDirectiveValues,
  getNamedType,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  type SelectionNode,
} from 'graphql';
import type { Role } from '../graphql/enums.js';
import { isAllowed, type Permission } from './permissions.js';

const MONEY_DESKS = ['FINANCE', 'SALES'] as const;

/** What was noted and decided while a rate table was made is the vendor’s own affair. */
const DESKS = ['FINANCE', 'SALES', 'SERVICE'] as const;

/**
 * Who may read what lies below an operation: a type wherever it stands, or one field. What is not named here is read by
 * whoever may use the operation that leads to it.
 */
export const readers: Readonly<Record<string, Permission>> = {
  Quote: MONEY_DESKS,
  QuoteLine: MONEY_DESKS,
  Invoice: MONEY_DESKS,
  InvoiceLine: MONEY_DESKS,
  CreditNote: MONEY_DESKS,
  Payment: MONEY_DESKS,
  TaxInvoice: MONEY_DESKS,
  RateTableComment: DESKS,
  RateTableSubmission: DESKS,
  'Customer.charges': MONEY_DESKS,
  'Contract.charges': MONEY_DESKS,
};

/** Refuses with FORBIDDEN where something is asked for that these roles may not read. */
export function requireReadable(info: GraphQLResolveInfo, roles: readonly Role[] | null): void {
  const type = getNamedType(info.returnType);
  if (!(type instanceof GraphQLObjectType)) return;
  for (const node of info.fieldNodes) walk(info, type, node.selectionSet?.selections ?? [], roles);
}

function walk(
  info: GraphQLResolveInfo,
  parent: GraphQLObjectType,
  selections: readonly SelectionNode[],
  roles: readonly Role[] | null,
): void {
  for (const node of selections) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === 'Field') readField(info, parent, node, roles);
    else {
      const fragment = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value];
      walk(info, parent, fragment?.selectionSet.selections ?? [], roles);
    }
  }
}

function readField(
  info: GraphQLResolveInfo,
  parent: GraphQLObjectType,
  node: FieldNode,
  roles: readonly Role[] | null,
): void {
  const field = parent.getFields()[node.name.value];
  const type = field && getNamedType(field.type);
  if (!(type instanceof GraphQLObjectType)) return;
  const place = `${parent.name}.${node.name.value}`;
  for (const permission of [readers[type.name], readers[place]]) {
    if (permission !== undefined && !isAllowed(permission, roles)) {
      throw new GraphQLError(`Your role may not read ${place}`, { extensions: { code: 'FORBIDDEN' } });
    }
  }
  walk(info, type, node.selectionSet?.selections ?? [], roles);
}

function isIncluded(node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (!node.directives?.length) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false
  );
}
