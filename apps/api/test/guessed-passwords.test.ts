import { afterAll, expect, test } from 'vitest';
import { DEMO_PASSWORD } from '../src/seed/seed-users.js';
import { startTestServer, type TestServer } from './test-server.js';

const server: TestServer = await startTestServer();
afterAll(() => server.stop());

test('guesses are slowed after ten, without locking out the same login from elsewhere', async () => {
  const guess = async (login: string) => {
    const { data } = await server.anonymous.request<{ signIn: { userErrors: { code: string }[] } }>(
      'mutation ($login: String!) { signIn(input: { login: $login, password: "wrong" }) { userErrors { code } } }',
      { login },
    );
    return data?.signIn.userErrors[0]?.code;
  };
  for (let attempt = 0; attempt < 10; attempt += 1) expect(await guess('nobody')).toBe('SIGN_IN_FAILED');
  expect(await guess('nobody')).toBe('SIGN_IN_TOO_OFTEN');
  expect(await guess('somebody')).toBe('SIGN_IN_FAILED');
});

test('guesses of others at the same address hold up nobody who has signed in from there before, and not for another login', async () => {
  const attempt = async (password: string, cookie = '', login = 'service') => {
    const response = await server.anonymous.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        query:
          'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { login } userErrors { code } } }',
        variables: { input: { login, password } },
      }),
    });
    const { data } = (await response.json()) as {
      data: { signIn: { viewer: object | null; userErrors: { code: string }[] } };
    };
    const device = response.headers.getSetCookie().find((each) => each.startsWith('fuwutong_device='));
    return { code: data.signIn.userErrors[0]?.code ?? 'IN', device: device?.split(';')[0] ?? '' };
  };
  const { device } = await attempt(DEMO_PASSWORD);
  for (let guess = 0; guess < 10; guess += 1) expect((await attempt('wrong')).code).toBe('SIGN_IN_FAILED');
  expect((await attempt(DEMO_PASSWORD)).code).toBe('SIGN_IN_TOO_OFTEN');
  expect((await attempt(DEMO_PASSWORD, device.replace(/.$/, '_'))).code).toBe('SIGN_IN_TOO_OFTEN');
  expect((await attempt(DEMO_PASSWORD, device)).code).toBe('IN');
  // The sign is for that login alone, and its own guesses are counted too.
  for (let guess = 0; guess < 10; guess += 1)
    expect((await attempt('wrong', device, 'nobody-yet')).code).toBe('SIGN_IN_FAILED');
  expect((await attempt('wrong', device, 'nobody-yet')).code).toBe('SIGN_IN_TOO_OFTEN');
  for (let guess = 0; guess < 10; guess += 1)
    expect((await attempt('wrong', device)).code).toBe('SIGN_IN_FAILED');
  expect((await attempt(DEMO_PASSWORD, device)).code).toBe('SIGN_IN_TOO_OFTEN');
});

test('many wrong guesses at once get no further than one after another', async () => {
  const guess = async (): Promise<unknown> => {
    const { data } = await server.anonymous.request<{ signIn: { userErrors: { code: string }[] } }>(
      'mutation { signIn(input: { login: "anybody", password: "guess-number-x" }) { userErrors { code } } }',
    );
    return data?.signIn.userErrors[0]?.code;
  };
  const answers = await Promise.all(Array.from({ length: 40 }, guess));
  expect(answers.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(10);
  expect(answers.filter((code) => code === 'SIGN_IN_TOO_OFTEN')).toHaveLength(30);
});
