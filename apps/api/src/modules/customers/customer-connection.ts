import { connectionOf } from '../../graphql/connection.js';
import { Customer } from './customer.entity.js';

/** The GraphQL type of a list of customers. */
export const CustomerConnection = connectionOf(Customer, 'Customer');
