import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, startTestServer, type TestServer } from '../../../test/test-server.js';
import { act, must, newCustomer, refusals, rowsIn } from '../../../test/trade-actions.js';

const PASSWORD = 'correct horse battery';

interface Shown {
  id: string;
  login: string;
  name: string;
  roles: string[];
  isActive: boolean;
  version: number;
}
const USER = 'id login name roles isActive version';

let server: TestServer;
let admin: Client;
let count = 0;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
  await admin.query('{ viewer { id } }');
});
afterAll(() => server.stop());

const newUser = (more: object = {}): Promise<Shown> => {
  count += 1;
  return must<Shown>(
    admin,
    'addUser',
    { login: `user${count}`, name: `用户 ${count}`, password: PASSWORD, roles: ['SALES'], ...more },
    USER,
  );
};
const seen = ({ id, version }: Shown): object => ({ userId: id, expectedVersion: version });
const read = async (id: string): Promise<Shown> =>
  (await admin.query<{ user: Shown }>(`query ($id: ID!) { user(id: $id) { ${USER} } }`, { id })).user;
const codeOf = async (client: Client, query = '{ customers { totalCount } }'): Promise<string | undefined> =>
  (await client.request(query)).errors?.[0]?.extensions?.code;
const stored = () => rowsIn(server, 'users', 'audit_entries', 'sessions');
const audited = async (id: string): Promise<string> =>
  JSON.stringify(
    await server.database.reader.rows('SELECT * FROM audit_entries WHERE subjectId = ? ORDER BY id', [id]),
  );

describe('a new user', () => {
  test('signs in by the login in any case, sees what the roles permit, and leaves one audit entry without a secret', async () => {
    const [users = 0, entries = 0] = await stored();
    const user = await newUser({
      login: ' Wang.Li@East ',
      name: ' 王丽 ',
      roles: ['FINANCE', 'SALES', 'SALES'],
    });
    expect(user).toMatchObject({
      login: 'wang.li@east',
      name: '王丽',
      roles: ['SALES', 'FINANCE'],
      isActive: true,
      version: 1,
    });
    expect((await stored()).slice(0, 2)).toEqual([users + 1, entries + 1]);
    const text = await audited(user.id);
    expect(text).toContain('wang.li@east');
    expect(text).not.toMatch(/argon2|passwordHash|correct horse/);
    const client = await server.enter('WANG.LI@EAST', PASSWORD);
    expect(await codeOf(client)).toBeUndefined();
    expect(await codeOf(client, '{ users { totalCount } }')).toBe('FORBIDDEN');
  });

  test.each([
    ['a login that is taken', { login: 'ADMIN' }, ['LOGIN_TAKEN', 'input.login']],
    ['a login of one letter', { login: 'x' }, ['FIELD_MALFORMED', 'input.login']],
    ['a login with a blank in it', { login: 'a b' }, ['FIELD_MALFORMED', 'input.login']],
    ['no name', { name: ' ' }, ['FIELD_REQUIRED', 'input.name']],
    ['no role', { roles: [] }, ['FIELD_REQUIRED', 'input.roles']],
    ['the role of customers', { roles: ['SALES', 'CUSTOMER'] }, ['ROLE_IS_CUSTOMERS', 'input.roles']],
    ['a password of 9 characters', { password: 'abcdefghi' }, ['PASSWORD_TOO_SHORT', 'input.password']],
    ['a password of 129', { password: 'abcd'.repeat(33) }, ['PASSWORD_TOO_LONG', 'input.password']],
    [
      'a password of 3 different ones',
      { password: 'abcabcabcabc' },
      ['PASSWORD_TOO_SIMPLE', 'input.password'],
    ],
    [
      'a password made of the login',
      { login: 'longlogin', password: 'LongLogin123' },
      ['PASSWORD_TOO_SIMPLE', 'input.password'],
    ],
  ])('with %s is refused, and nothing is stored', async (_, wrong, refusal) => {
    const before = await stored();
    const input = { login: 'refused', name: '甲', password: PASSWORD, roles: ['SALES'], ...wrong };
    expect(refusals(await act(admin, 'addUser', input))).toEqual([refusal]);
    expect(await stored()).toEqual(before);
  });

  test('has a password of 10 characters at least and 128 at most', async () => {
    await newUser({ password: 'abcdefghij' });
    const login = (await newUser({ password: 'abcd'.repeat(32) })).login;
    expect(await codeOf(await server.enter(login, 'abcd'.repeat(32)))).toBeUndefined();
  });

  test('of ten at once with one login is added once', async () => {
    const input = { login: 'at.once', name: '甲', password: PASSWORD, roles: ['SALES'] };
    const all = await Promise.all(Array.from({ length: 10 }, () => act(admin, 'addUser', input)));
    expect(all.filter(({ result }) => result !== null)).toHaveLength(1);
    expect(new Set(all.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)))).toEqual(
      new Set(['LOGIN_TAKEN']),
    );
  });
});

describe('roles', () => {
  test('given or taken hold at the next request of the same session', async () => {
    const user = await newUser({ roles: ['ADMIN', 'SALES'] });
    const client = await server.enter(user.login, PASSWORD);
    expect(await codeOf(client, '{ users { totalCount } }')).toBeUndefined();
    const changed = await must<Shown>(admin, 'changeUserRoles', { ...seen(user), roles: ['FINANCE'] }, USER);
    expect(changed).toMatchObject({ roles: ['FINANCE'], version: 2 });
    expect(await codeOf(client, '{ users { totalCount } }')).toBe('FORBIDDEN');
    expect(await codeOf(client, '{ monthLocks { totalCount } }')).toBeUndefined();
  });

  test('are changed by version, to something else, and not to CUSTOMER; an absent user is said so', async () => {
    const user = await newUser();
    const change = (more: object) =>
      act(admin, 'changeUserRoles', { ...seen(user), roles: ['SERVICE'], ...more });
    const before = await stored();
    expect(refusals(await change({ expectedVersion: 2 }))).toEqual([
      ['VERSION_CONFLICT', 'input.expectedVersion'],
    ]);
    expect(refusals(await change({ roles: ['SALES'] }))).toEqual([['ROLES_UNCHANGED', 'input.roles']]);
    expect(refusals(await change({ roles: ['CUSTOMER'] }))).toEqual([['ROLE_IS_CUSTOMERS', 'input.roles']]);
    expect(refusals(await change({ userId: 'nobody' }))).toEqual([['NOT_FOUND', 'input.userId']]);
    expect(await stored()).toEqual(before);
    const all = await Promise.all(Array.from({ length: 8 }, () => change({})));
    expect(all.filter(({ result }) => result !== null)).toHaveLength(1);
    expect((await read(user.id)).version).toBe(2);
  });
});

describe('the last administrator', () => {
  let own: TestServer;
  let first: Client;
  beforeAll(async () => {
    own = await startTestServer();
    first = await own.as('admin');
  });
  afterAll(() => own.stop());
  const administrators = async (): Promise<Shown[]> =>
    (
      await first.query<{ users: { nodes: Shown[] } }>(
        `{ users(filter: { role: ADMIN, active: true }) { nodes { ${USER} } } }`,
      )
    ).users.nodes;

  test('neither loses the role nor is deactivated, and a deactivated one does not count', async () => {
    const [only] = await administrators();
    if (!only) throw new Error('Nobody administers');
    const refusal = [['LAST_ADMIN', 'input.userId']];
    expect(refusals(await act(first, 'changeUserRoles', { ...seen(only), roles: ['SALES'] }))).toEqual(
      refusal,
    );
    expect(refusals(await act(first, 'deactivateUser', seen(only)))).toEqual(refusal);
    const second = await must<Shown>(
      first,
      'addUser',
      { login: 'second', name: '乙', password: PASSWORD, roles: ['ADMIN'] },
      USER,
    );
    await must(first, 'deactivateUser', seen(second));
    expect(refusals(await act(first, 'changeUserRoles', { ...seen(only), roles: ['SALES'] }))).toEqual(
      refusal,
    );
    // The last role of an administrator who is not active is nobody's.
    await must(first, 'changeUserRoles', { userId: second.id, expectedVersion: 2, roles: ['SALES'] });
  });

  test('of two who take the role from each other at once, one keeps it', async () => {
    for (let round = 0; round < 5; round += 1) {
      const other = await must<Shown>(
        first,
        'addUser',
        { login: `other${round}`, name: '丙', password: PASSWORD, roles: ['ADMIN'] },
        USER,
      );
      const all = await administrators();
      const outcomes = await Promise.allSettled(
        all.map((each) => act(first, 'changeUserRoles', { ...seen(each), roles: ['SALES'] })),
      );
      expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeLessThan(2);
      const [left, ...more] = await own.database.reader.rows<{ id: string; version: number }>(
        `SELECT id, version FROM users WHERE roles LIKE '%"ADMIN"%' AND deactivatedAt IS NULL`,
      );
      expect([left === undefined, more]).toEqual([false, []]);
      if (left?.id !== other.id) continue;
      // The seeded administrator has lost it: give it back for the next round.
      const client = await own.enter(other.login, PASSWORD);
      const seeded = all.find(({ id }) => id !== other.id);
      const now = { userId: seeded?.id, expectedVersion: (seeded?.version ?? 0) + 1 };
      await must(client, 'changeUserRoles', { ...now, roles: ['ADMIN'] });
      await must(client, 'changeUserRoles', {
        userId: left.id,
        expectedVersion: left.version,
        roles: ['SALES'],
      });
    }
  });
});

describe('a deactivated user', () => {
  test('is out at the next request of every session, gets the answer of a wrong password, and comes back when reactivated', async () => {
    const user = await newUser();
    const sessions = [await server.enter(user.login, PASSWORD), await server.enter(user.login, PASSWORD)];
    const off = await must<Shown>(admin, 'deactivateUser', seen(user), USER);
    expect(off).toMatchObject({ isActive: false, version: 2 });
    for (const session of sessions) expect(await codeOf(session)).toBe('UNAUTHENTICATED');
    const attempt = (login: string) =>
      server.anonymous.query(
        'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } userErrors { code message field } } }',
        { input: { login, password: PASSWORD } },
      );
    expect(await attempt(user.login)).toEqual(await attempt('nobody-there'));
    expect(refusals(await act(admin, 'deactivateUser', seen(off)))).toEqual([
      ['USER_INACTIVE', 'input.userId'],
    ]);
    const on = await must<Shown>(admin, 'reactivateUser', seen(off), USER);
    expect(refusals(await act(admin, 'reactivateUser', seen(on)))).toEqual([['USER_ACTIVE', 'input.userId']]);
    for (const session of sessions) expect(await codeOf(session)).toBe('UNAUTHENTICATED');
    expect(await codeOf(await server.enter(user.login, PASSWORD))).toBeUndefined();
  });

  test('is out also where a session was opened meanwhile: the session itself goes by the user', async () => {
    const user = await newUser();
    const client = await server.enter(user.login, PASSWORD);
    await server.database.transaction((transaction) =>
      transaction.run('UPDATE users SET deactivatedAt = createdAt WHERE id = ?', [user.id]),
    );
    expect(await codeOf(client)).toBe('UNAUTHENTICATED');
  });

  test('is offered as representative no more (8)', async () => {
    const user = await newUser({ roles: ['SERVICE'] });
    const offered = async () =>
      (await admin.query<{ serviceUsers: { id: string }[] }>('{ serviceUsers { id } }')).serviceUsers.some(
        ({ id }) => id === user.id,
      );
    expect(await offered()).toBe(true);
    await must(admin, 'deactivateUser', seen(user));
    expect(await offered()).toBe(false);
    const customer = await newCustomer(admin);
    const assign = { customerId: customer.id, userId: user.id };
    expect(refusals(await act(admin, 'assignRepresentative', assign))).toEqual([
      ['NOT_FOUND', 'input.userId'],
    ]);
  });
});

describe('a password', () => {
  const NEXT = 'another good one';

  test('is changed by oneself with the current one; the session stays, the others end, the old one is worth nothing', async () => {
    const user = await newUser({ roles: ['FINANCE'] });
    const [here, there] = [
      await server.enter(user.login, PASSWORD),
      await server.enter(user.login, PASSWORD),
    ];
    const change = (more: object = {}) =>
      act(here, 'changePassword', { currentPassword: PASSWORD, newPassword: NEXT, ...more });
    expect(refusals(await change({ currentPassword: 'wrong' }))).toEqual([
      ['PASSWORD_WRONG', 'input.currentPassword'],
    ]);
    expect(refusals(await change({ newPassword: PASSWORD }))).toEqual([
      ['PASSWORD_UNCHANGED', 'input.newPassword'],
    ]);
    expect(refusals(await change({ newPassword: 'short' }))).toEqual([
      ['PASSWORD_TOO_SHORT', 'input.newPassword'],
    ]);
    expect(await codeOf(there)).toBeUndefined();
    expect(refusals(await change())).toEqual([]);
    expect(await codeOf(here)).toBeUndefined();
    expect(await codeOf(there)).toBe('UNAUTHENTICATED');
    await expect(server.enter(user.login, PASSWORD)).rejects.toThrow('may not sign in');
    expect(await codeOf(await server.enter(user.login, NEXT))).toBeUndefined();
    expect(await audited(user.id)).not.toMatch(/argon2|passwordHash|another good/);
  });

  test('is not found out at an open session: after ten wrong ones even the right one has to wait, for that user alone', async () => {
    const user = await newUser();
    const client = await server.enter(user.login, PASSWORD);
    const attempt = (currentPassword: string) =>
      act(client, 'changePassword', { currentPassword, newPassword: NEXT });
    for (let guess = 0; guess < 10; guess += 1) {
      const outcome = await attempt(`wrong ${guess}`);
      expect(refusals(outcome)).toEqual([['PASSWORD_WRONG', 'input.currentPassword']]);
    }
    expect(refusals(await attempt(PASSWORD))).toEqual([['SIGN_IN_TOO_OFTEN', 'input.currentPassword']]);
    const other = await newUser();
    const change = { currentPassword: PASSWORD, newPassword: NEXT };
    expect(refusals(await act(await server.enter(other.login, PASSWORD), 'changePassword', change))).toEqual(
      [],
    );
  });

  test('that was lost is reset by an administrator: every session ends; one’s own is changed instead', async () => {
    const user = await newUser();
    const client = await server.enter(user.login, PASSWORD);
    const reset = (more: object = {}) =>
      act(admin, 'resetPassword', { ...seen(user), password: NEXT, ...more });
    expect(refusals(await reset({ password: user.login }))).toEqual([
      ['PASSWORD_TOO_SHORT', 'input.password'],
    ]);
    expect(refusals(await reset({ expectedVersion: 7 }))).toEqual([
      ['VERSION_CONFLICT', 'input.expectedVersion'],
    ]);
    expect(refusals(await reset())).toEqual([]);
    expect(await codeOf(client)).toBe('UNAUTHENTICATED');
    expect(await codeOf(await server.enter(user.login, NEXT))).toBeUndefined();
    const { viewer } = await admin.query<{ viewer: Shown }>(`{ viewer { ${USER} } }`);
    expect(refusals(await act(admin, 'resetPassword', { ...seen(viewer), password: NEXT }))).toEqual([
      ['OWN_PASSWORD', 'input.userId'],
    ]);
  });

  test('is told to nobody: no field, no error and no log shows it', async () => {
    server.logged();
    const { errors = [] } = await admin.request('{ users { nodes { passwordHash } } }');
    expect(errors[0]?.message).toContain('Cannot query field');
    await act(admin, 'addUser', { login: 'x', name: '', password: 'telltale secret', roles: [] });
    expect(JSON.stringify(server.logged())).not.toContain('telltale');
  });
});

interface Page {
  users: { nodes: Shown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
}

describe('the list of users', () => {
  const list = async (args: string): Promise<{ nodes: Shown[]; totalCount: number }> =>
    (
      await admin.query<{ users: { nodes: Shown[]; totalCount: number } }>(
        `{ users${args} { nodes { ${USER} } totalCount } }`,
      )
    ).users;

  test('is filtered by text, role and whether they may sign in', async () => {
    const both = await newUser({ login: 'list.one', name: '张_百分%', roles: ['SALES', 'SERVICE'] });
    const off = await newUser({ login: 'list.two', name: '李', roles: ['SERVICE'] });
    await must(admin, 'deactivateUser', seen(off));
    const ids = async (filter: string) => (await list(`(filter: ${filter})`)).nodes.map(({ id }) => id);
    expect(await ids('{ search: "LIST." }')).toEqual([both.id, off.id]);
    expect(await ids('{ search: "_百" }')).toEqual([both.id]);
    expect(await ids('{ search: "分%" }')).toEqual([both.id]);
    expect(await ids('{ search: "list", role: SALES }')).toEqual([both.id]);
    expect(await ids('{ search: "list", active: false }')).toEqual([off.id]);
    expect(await ids('{ search: "list", active: true, role: SERVICE }')).toEqual([both.id]);
    expect(
      (await admin.request(`{ users(filter: { search: "${'x'.repeat(121)}" }) { totalCount } }`)).errors,
    ).toHaveLength(1);
  });

  test.each([
    ['LOGIN', (a: Shown, b: Shown) => (a.login < b.login ? -1 : 1)],
    [
      'NAME',
      (a: Shown, b: Shown) =>
        Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)) || (a.id < b.id ? -1 : 1),
    ],
    ['LATEST_ADDED', (a: Shown, b: Shown) => (a.id > b.id ? -1 : 1)],
  ])('goes by %s, page after page', async (sort, order) => {
    const whole = (await list(`(sort: ${sort}, first: 100)`)).nodes;
    const expected = sort === 'LATEST_ADDED' ? whole : whole.toSorted(order);
    expect(whole.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    const walked: string[] = [];
    for (let after: string | null = null; walked.length === 0 || after;) {
      const { users }: Page = await admin.query<Page>(
        `query ($after: String) { users(sort: ${sort}, first: 4, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      walked.push(...users.nodes.map(({ id }) => id));
      after = users.pageInfo.hasNextPage ? users.pageInfo.endCursor : null;
    }
    expect(walked).toEqual(whole.map(({ id }) => id));
  });
});
