import { Field, ID, ObjectType } from 'type-graphql';
import type { Reader } from '../../database/reader.js';

/** More than any service desk has. */
const MOST = 500;

@ObjectType({ description: 'Someone at the service desk who may be made a representative (clause 8).' })
export class ServiceUser {
  @Field(() => ID, { description: 'Key of the user.' })
  id: string;

  @Field(() => String, { description: 'Name shown to others.' })
  name: string;
}

/** The active users of the service desk by name, at most 500. */
export function serviceUsers(reader: Reader): Promise<ServiceUser[]> {
  return reader.rows<ServiceUser>(
    `SELECT id, name FROM users WHERE roles LIKE '%"SERVICE"%' AND deactivatedAt IS NULL ORDER BY name, id LIMIT ${MOST}`,
  );
}
