import {
  type FieldNode,
  getDirectiveValues,
  getNamedType,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isObjectType,
  type SelectionNode,
} from 'graphql';
import type { Role } from '../graphql/enums.js';
import { customerMayRead, customerView } from './customer-view.js';
import { isAllowed, type Permission, whoMay } from './permissions.js';

const MONEY_DESKS = ['FINANCE', 'SALES'] as const;

/** What was noted and decided while a rate table was made is the vendor’s own affair. */
const DESKS = ['FINANCE', 'SALES', 'SERVICE'] as const;

/**
 * Who of the desks may read what lies below an operation: a type wherever it stands, or one field. What is not named here
 * is read by whoever may use the operation that leads to it. For customers all is refused but what `customerView` names.
 */
export const readers: Readonly<Record<string, Permission>> = {
  Quote: MONEY_DESKS,
  QuoteLine: MONEY_DESKS,
  Invoice: MONEY_DESKS,
  InvoiceLine: MONEY_DESKS,
  CreditNote: MONEY_DESKS,
  Payment: MONEY_DESKS,
  BankLine: MONEY_DESKS,
  TaxInvoice: MONEY_DESKS,
  RateTableComment: DESKS,
  RateTableSubmission: DESKS,
  AdministrationSummary: ['ADMIN'],
  SalesSummary: ['SALES'],
  FinanceSummary: ['FINANCE'],
  ServiceSummary: ['SERVICE'],
  'Customer.charges': MONEY_DESKS,
  'Contract.charges': MONEY_DESKS,
  'Contract.renewal': MONEY_DESKS,
};

/** Says in a schema's descriptions who of the desks may read a type or field, and whether a customer may. */
export function describeReaders(schema: GraphQLSchema): void {
  for (const [name, permission] of Object.entries(readers)) {
    const [typeName = '', fieldName] = name.split('.');
    const type = schema.getType(typeName);
    if (!isObjectType(type)) continue;
    const described = fieldName === undefined ? type : type.getFields()[fieldName];
    const isCustomers = fieldName === undefined && customerView[typeName] !== undefined;
    const own = isCustomers ? ', and of their own by CUSTOMER' : '';
    if (described)
      described.description = `${described.description ?? ''} Read by ${whoMay(permission)}${own}.`;
  }
}

/** Whether a field of a type may be read; `place` is the field by which the type was reached. */
type Rule = (place: string, parent: GraphQLObjectType, name: string) => boolean;

/** Refuses with FORBIDDEN where something is asked for that these roles may not read. */
export function requireReadable(info: GraphQLResolveInfo, roles: readonly Role[] | null): void {
  const type = getNamedType(info.returnType);
  if (!(type instanceof GraphQLObjectType)) return;
  const isOfDesk = roles !== null && !roles.includes('CUSTOMER');
  const rule: Rule = isOfDesk
    ? (_, parent, name) => isReadableBy(roles, parent, name)
    : (place, parent, name) => customerMayRead(place, parent.name, name);
  const place = `${info.parentType.name}.${info.fieldName}`;
  for (const node of info.fieldNodes)
    walk(info, { type, place, roles, rule }, node.selectionSet?.selections ?? []);
}

function isReadableBy(roles: readonly Role[], parent: GraphQLObjectType, name: string): boolean {
  const type = getNamedType(parent.getFields()[name]?.type);
  if (!(type instanceof GraphQLObjectType)) return true;
  const permissions = [readers[type.name], readers[`${parent.name}.${name}`]];
  return permissions.every((permission) => permission === undefined || isAllowed(permission, roles));
}

interface Below {
  type: GraphQLObjectType;
  place: string;
  roles: readonly Role[] | null;
  rule: Rule;
}

function walk(info: GraphQLResolveInfo, below: Below, selections: readonly SelectionNode[]): void {
  for (const node of selections) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === 'Field') readField(info, below, node);
    else {
      const fragment = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value];
      walk(info, below, fragment?.selectionSet.selections ?? []);
    }
  }
}

function readField(
  info: GraphQLResolveInfo,
  { type: parent, place, roles, rule }: Below,
  node: FieldNode,
): void {
  const name = node.name.value;
  const own = `${parent.name}.${name}`;
  if (!rule(place, parent, name))
    throw new GraphQLError(refusalOf(own, roles), { extensions: { code: 'FORBIDDEN' } });
  const type = getNamedType(parent.getFields()[name]?.type);
  if (type instanceof GraphQLObjectType)
    walk(info, { type, place: own, roles, rule }, node.selectionSet?.selections ?? []);
}

/** Whoever signs in has no role until that is done. */
const refusalOf = (name: string, roles: readonly Role[] | null): string =>
  roles === null
    ? `Sign in first, then ask for ${name} in another request`
    : `Your role may not read ${name}`;

function isIncluded(node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (!node.directives?.length) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false
  );
}
