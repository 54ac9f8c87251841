import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressOf, isForeign, isSecure } from './origin.js';

const from = (headers: IncomingHttpHeaders): IncomingMessage =>
  ({ socket: { remoteAddress: '10.0.0.1' }, headers }) as unknown as IncomingMessage;

test('as many forwarded addresses are believed as there are proxies of our own', () => {
  const request = from({ 'x-forwarded-for': '1.1.1.1, 2.2.2.2,3.3.3.3' });
  expect([0, 1, 2, 3, 9].map((proxies) => addressOf(request, proxies))).toEqual([
    '10.0.0.1',
    '3.3.3.3',
    '2.2.2.2',
    '1.1.1.1',
    '1.1.1.1',
  ]);
  expect(addressOf(from({}), 1)).toBe('10.0.0.1');
});

test('only a proxy of our own is believed that the browser speaks TLS', () => {
  const request = from({ 'x-forwarded-proto': 'https' });
  expect([isSecure(request, 0), isSecure(request, 1), isSecure(from({}), 1)]).toEqual([false, true, false]);
});

test('another host, another port and what is no address are foreign; no origin is none', () => {
  const foreign = (origin: string) => isForeign({ origin, host: 'fuwutong.example:4000' });
  expect(foreign('http://fuwutong.example:4000')).toBe(false);
  expect(['http://fuwutong.example', 'https://elsewhere.example', 'null'].map(foreign)).toEqual([
    true,
    true,
    true,
  ]);
  expect(isForeign({ host: 'fuwutong.example' })).toBe(false);
});
