import { getNamedType, type GraphQLField, isObjectType } from 'graphql';
import { createSchema } from '../src/graphql/build-schema.js';

/** Types of results that money or allowance stands behind. */
const MONEY = new Set([
  'Charge',
  'Contract',
  'CreditNote',
  'Invoice',
  'Payment',
  'BankImport',
  'ServiceOrder',
  'TrainingSession',
  'BillingRun',
]);

/** Every mutation of the schema. */
export const mutations: readonly GraphQLField<unknown, unknown>[] = Object.values(
  createSchema().getMutationType()?.getFields() ?? {},
);

/** The mutations whose result is money's or allowance's. */
export const moneyMutations = mutations.filter(({ type }) => {
  const payload = getNamedType(type);
  if (!isObjectType(payload)) return false;
  return Object.values(payload.getFields()).some((field) => MONEY.has(getNamedType(field.type).name));
});
