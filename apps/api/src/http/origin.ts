import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';

/** Whether a request comes from another site's page: it may not speak for someone signed in here. */
export function isForeign({ origin, host }: IncomingHttpHeaders): boolean {
  return origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
}

/** The address that a request came from: what the last of our own proxies saw. Those before it may say what they like. */
export function addressOf({ socket, headers }: IncomingMessage, trustedProxies: number): string {
  const seen = [socket.remoteAddress ?? 'unknown', ...listed(headers['x-forwarded-for']).toReversed()];
  return seen[Math.min(trustedProxies, seen.length - 1)] ?? 'unknown';
}

/** Whether the browser speaks TLS, with us or with our own proxy. */
export function isSecure({ socket, headers }: IncomingMessage, trustedProxies: number): boolean {
  if (socket instanceof TLSSocket) return true;
  return trustedProxies > 0 && listed(headers['x-forwarded-proto'])[0] === 'https';
}

const listed = (header: string | string[] | undefined): string[] =>
  (Array.isArray(header) ? header.join(',') : (header ?? ''))
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
