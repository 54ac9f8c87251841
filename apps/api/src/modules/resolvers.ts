import { AuditResolver } from './audit/audit.resolver.js';
import { RateTablesResolver } from './rate-tables/rate-tables.resolver.js';
import { UsersResolver } from './users/users.resolver.js';

/** Every resolver of the schema. */
export const resolvers = [UsersResolver, AuditResolver, RateTablesResolver] as const;
