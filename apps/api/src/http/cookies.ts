import type { IncomingMessage, ServerResponse } from 'node:http';

/** Holds the token of a session. */
export const SESSION_COOKIE = 'fuwutong_session';

/** The value of a request's cookie; null where it has none. */
export function cookieOf(request: IncomingMessage, cookie: string): string | null {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=');
    if (name === cookie && value) return value;
  }
  return null;
}

/** Sets a cookie that scripts cannot read, for the browser's session or the days given; clears it with null. */
export function setCookie(
  response: ServerResponse,
  cookie: string,
  value: string | null,
  { isSecure, days }: { isSecure: boolean; days?: number },
): void {
  const end = value === null ? '; Expires=Thu, 01 Jan 1970 00:00:00 GMT' : lasting(days);
  response.appendHeader(
    'Set-Cookie',
    `${cookie}=${value ?? ''}; Path=/${end}; HttpOnly${isSecure ? '; Secure' : ''}; SameSite=Lax`,
  );
}

const lasting = (days: number | undefined): string =>
  days === undefined ? '' : `; Max-Age=${days * 24 * 3600}`;
