import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a browser is known after a sign-in, in days. */
export const KNOWN_FOR_DAYS = 180;

/**
 * What a browser keeps after a right sign-in: that this login has been at home here. Its guesses are counted for themselves,
 * so that those of others at the same address do not hold its person up. It opens nothing.
 */
export function deviceToken(login: string, secret: string): string {
  const device = randomBytes(16).toString('base64url');
  return `${device}.${signature(device, login, secret)}`;
}

/** The device that a token stands for; null where it was not made here for this login. */
export function deviceOf(token: string | null, login: string, secret: string): string | null {
  const [device = '', given = ''] = token?.split('.') ?? [];
  const right = Buffer.from(signature(device, login, secret));
  const shown = Buffer.from(given);
  return shown.length === right.length && timingSafeEqual(shown, right) ? device : null;
}

function signature(device: string, login: string, secret: string): string {
  return createHmac('sha256', secret).update(`device ${device} ${login}`).digest('base64url');
}
