import { connectionOf } from '../../graphql/connection.js';
import { Contract } from './contract.entity.js';

/** The GraphQL type of a list of contracts. */
export const ContractConnection = connectionOf(Contract, 'Contract');
