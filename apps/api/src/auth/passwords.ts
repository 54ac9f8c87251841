import { hash, verify } from '@node-rs/argon2';

/** The argon2id hash of a password, as it is stored. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let nobody: Promise<string> | undefined;

/** Whether the password is the one hashed. Without a hash it takes the same time and says no, so that unknown users are not told apart. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const known = stored ?? (await (nobody ??= hash('nobody has this password')));
  const matches = await verify(known, password);
  return stored !== null && matches;
}
