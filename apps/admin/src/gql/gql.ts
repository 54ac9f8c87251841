/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment Refusal on UserError {\n    code\n    message\n    field\n    clause\n    cell\n  }\n": typeof types.RefusalFragmentDoc,
    "\n  fragment DecisionParts on Decision {\n    kind\n    ok\n    request\n    drawn\n    allowance\n    usedBefore\n    coverage\n    lines {\n      code\n      quantity\n      unitFen\n      amountFen\n      clause\n    }\n    totalFen\n    error {\n      ...Refusal\n    }\n    trace {\n      code\n      clause\n      cell\n      value\n      values\n    }\n    rateTable {\n      id\n      year\n      revision\n    }\n  }\n": typeof types.DecisionPartsFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      login\n      name\n      roles\n    }\n  }\n": typeof types.ViewerDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        id\n      }\n      userErrors {\n        ...Refusal\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      userErrors {\n        ...Refusal\n      }\n    }\n  }\n": typeof types.SignOutDocument,
};
const documents: Documents = {
    "\n  fragment Refusal on UserError {\n    code\n    message\n    field\n    clause\n    cell\n  }\n": types.RefusalFragmentDoc,
    "\n  fragment DecisionParts on Decision {\n    kind\n    ok\n    request\n    drawn\n    allowance\n    usedBefore\n    coverage\n    lines {\n      code\n      quantity\n      unitFen\n      amountFen\n      clause\n    }\n    totalFen\n    error {\n      ...Refusal\n    }\n    trace {\n      code\n      clause\n      cell\n      value\n      values\n    }\n    rateTable {\n      id\n      year\n      revision\n    }\n  }\n": types.DecisionPartsFragmentDoc,
    "\n  query Viewer {\n    viewer {\n      id\n      login\n      name\n      roles\n    }\n  }\n": types.ViewerDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        id\n      }\n      userErrors {\n        ...Refusal\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      userErrors {\n        ...Refusal\n      }\n    }\n  }\n": types.SignOutDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Refusal on UserError {\n    code\n    message\n    field\n    clause\n    cell\n  }\n"): (typeof documents)["\n  fragment Refusal on UserError {\n    code\n    message\n    field\n    clause\n    cell\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DecisionParts on Decision {\n    kind\n    ok\n    request\n    drawn\n    allowance\n    usedBefore\n    coverage\n    lines {\n      code\n      quantity\n      unitFen\n      amountFen\n      clause\n    }\n    totalFen\n    error {\n      ...Refusal\n    }\n    trace {\n      code\n      clause\n      cell\n      value\n      values\n    }\n    rateTable {\n      id\n      year\n      revision\n    }\n  }\n"): (typeof documents)["\n  fragment DecisionParts on Decision {\n    kind\n    ok\n    request\n    drawn\n    allowance\n    usedBefore\n    coverage\n    lines {\n      code\n      quantity\n      unitFen\n      amountFen\n      clause\n    }\n    totalFen\n    error {\n      ...Refusal\n    }\n    trace {\n      code\n      clause\n      cell\n      value\n      values\n    }\n    rateTable {\n      id\n      year\n      revision\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      id\n      login\n      name\n      roles\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      id\n      login\n      name\n      roles\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        id\n      }\n      userErrors {\n        ...Refusal\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      viewer {\n        id\n      }\n      userErrors {\n        ...Refusal\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      userErrors {\n        ...Refusal\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      userErrors {\n        ...Refusal\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;