import { GraphQLError } from 'graphql';
import type { Reader } from '../database/reader.js';
import { SeatsTaken } from '../database/seats.js';
import type { Context } from './context.js';

/**
 * Reads much for a client, beside everything else and no longer than the client is there. Errors: TOO_BUSY where too many
 * ask for such work at once.
 */
export async function heavily<T>(
  { database, gone }: Pick<Context, 'database' | 'gone'>,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  try {
    return await database.heavyReads.run(work, gone);
  } catch (error) {
    if (!(error instanceof SeatsTaken)) throw error;
    throw new GraphQLError('Many reports are being made. Try again in a minute.', {
      extensions: { code: 'TOO_BUSY' },
    });
  }
}
