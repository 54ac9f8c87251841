import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, signIn, violationsOf } from './person';
import { startProduct, type Product } from './product';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  product = await startProduct();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** What stands on the pages that all desks share, in both languages. */
const words = {
  'zh-CN': {
    search: '搜索与命令',
    shortcuts: '键盘快捷键',
    users: '用户与角色',
    settings: '设置',
    audit: '操作审计',
    add: '新增用户',
    name: '姓名',
    login: '登录名',
    first: '初始密码',
    service: /^服务台/,
    submit: '新增',
    short: /密码至少 10/,
    history: '历史记录',
    added: '新增用户',
    phone: '电话',
    save: '保存更改',
    saved: '设置已保存',
    gone: /连接不上服务器，正在自动重试/,
    back: '已重新连接，页面已更新。',
    verify: '立即校验',
    right: /全部 [\d,]+ 条记录完好/,
    password: '密码',
    current: '当前密码',
    next: '新密码',
    again: '再次输入新密码',
    change: '更换密码',
    wrong: '这不是您现在的密码，请重新输入。',
    changed: '密码已更换；您在其他设备上已退出登录',
    signIn: '登录',
    leave: '离开此页？',
    stay: '留在此页',
  },
  en: {
    search: 'Search and commands',
    shortcuts: 'Keyboard shortcuts',
    users: 'Users and roles',
    settings: 'Settings',
    audit: 'Audit',
    add: 'Add a user',
    name: 'Name',
    login: 'Login',
    first: 'First password',
    service: /^Service/,
    submit: 'Add',
    short: /at least 10/,
    history: 'History',
    added: 'User added',
    phone: 'Telephone',
    save: 'Save the changes',
    saved: 'The settings were saved',
    gone: /The server cannot be reached; we keep trying/,
    back: 'Connected again; the page is up to date.',
    verify: 'Verify now',
    right: /All [\d,]+ entries are as they were written/,
    password: 'Password',
    current: 'Current password',
    next: 'New password',
    again: 'New password once more',
    change: 'Change the password',
    wrong: 'This is not your password. Type it again.',
    changed: 'The password was changed; you are signed out elsewhere',
    signIn: 'Sign in',
    leave: 'Leave this page?',
    stay: 'Stay',
  },
} as const;
const languages = ['zh-CN', 'en'] as const;

describe.each(languages)('what all desks share, %s', (language) => {
  const say = words[language];

  test('the palette finds a customer by pinyin initials, goes to pages, and needs no mouse', async () => {
    const { page, faults, leave } = await signIn(browser, product.address, 'sales', language);
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: say.search });
    await field.fill('szscxwj');
    await page
      .getByRole('option', { name: /诚信五金/ })
      .first()
      .waitFor();
    expect(await violationsOf(page, 'palette')).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '深圳市诚信五金模具厂' }).waitFor();
    // Keys of the page do nothing while one types.
    await page.keyboard.press('Control+k');
    await field.fill('g?');
    expect(await page.getByRole('dialog', { name: say.shortcuts }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'detached' });
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: say.shortcuts });
    await sheet.waitFor();
    expect(await violationsOf(page, 'shortcuts')).toEqual([]);
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await page.keyboard.press('q');
    await page.waitForURL('**/quotes');
    expect(faults).toEqual([]);
    await leave();
  });

  test('an administrator adds a user; what is wrong stands beside its field and what was typed stays; the history tells it', async () => {
    const { page, goTo, leave } = await signIn(browser, product.address, 'admin', language);
    const login = `new.${language.toLowerCase()}`;
    await goTo(say.users);
    await page.getByRole('button', { name: say.add }).click();
    const dialog = page.getByRole('dialog', { name: say.add });
    await dialog.getByLabel(say.name, { exact: true }).fill('新来的');
    await dialog.getByLabel(say.login, { exact: true }).fill(login);
    await dialog.getByLabel(say.first, { exact: true }).fill('short');
    await dialog.getByRole('checkbox', { name: say.service }).check();
    await dialog.getByRole('button', { name: say.submit, exact: true }).click();
    await dialog.getByText(say.short).waitFor();
    expect(await dialog.getByLabel(say.login, { exact: true }).inputValue()).toBe(login);
    await dialog.getByLabel(say.first, { exact: true }).fill('long-enough-2026');
    await dialog.getByRole('button', { name: say.submit, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    const row = page.getByRole('row').filter({ hasText: login });
    await row.getByRole('button', { name: `${say.history}: 新来的` }).click();
    const history = page.getByRole('dialog', { name: say.history });
    await history.getByRole('heading', { name: say.added }).waitFor();
    expect(await history.innerText()).not.toContain('long-enough');
    expect(await violationsOf(page, 'history')).toEqual([]);
    await leave();
    // Who is new changes the password that was given.
    const own = await signIn(browser, product.address, login, language, 'long-enough-2026');
    await own.page.goto('/profile');
    const fill = async (current: string): Promise<void> => {
      await own.page.getByLabel(say.current, { exact: true }).fill(current);
      await own.page.getByLabel(say.next, { exact: true }).fill('another-long-2027');
      await own.page.getByLabel(say.again, { exact: true }).fill('another-long-2027');
      await own.page.getByRole('button', { name: say.change, exact: true }).click();
    };
    await fill('not-my-password');
    await own.page.getByText(say.wrong).waitFor();
    await fill('long-enough-2026');
    await own.page.getByText(say.changed).waitFor();
    await own.leave();
    await (await signIn(browser, product.address, login, language, 'another-long-2027')).leave();
  });

  test('a form outlives the server: gone, killed and back, what was typed is still there and is saved', async () => {
    const { page, goTo, leave } = await signIn(browser, product.address, 'admin', language);
    await goTo(say.settings);
    const phone = page.getByLabel(say.phone, { exact: true });
    const typed = `0755-${language === 'en' ? '22222222' : '11111111'}`;
    await phone.fill(typed);
    await page.getByRole('link', { name: say.audit }).click();
    const leaving = page.getByRole('dialog', { name: say.leave });
    await leaving.getByRole('button', { name: say.stay }).click();
    await leaving.waitFor({ state: 'detached' });
    await product.kill();
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.gone).waitFor();
    await product.restart();
    await page.getByText(say.back).waitFor({ timeout: 30_000 });
    expect(await phone.inputValue()).toBe(typed);
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.saved).waitFor();
    await page.reload();
    expect(await phone.inputValue()).toBe(typed);
    await leave();
  });

  test('when the session has ended, signing in again in the page loses nothing that was typed', async () => {
    const { page, goTo, leave } = await signIn(browser, product.address, 'admin', language);
    await goTo(say.settings);
    const phone = page.getByLabel(say.phone, { exact: true });
    const typed = `0756-${language === 'en' ? '22222222' : '11111111'}`;
    await phone.fill(typed);
    await page.context().clearCookies();
    await page.getByRole('button', { name: say.save }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say.login, { exact: true }).fill('admin');
    await dialog.getByLabel(say.password, { exact: true }).fill('fuwutong-demo');
    await dialog.getByRole('button', { name: say.signIn, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await phone.inputValue()).toBe(typed);
    await page.getByRole('button', { name: say.save }).click();
    await page.getByText(say.saved).waitFor();
    await leave();
  });

  test('the audit is verified, narrowed in its address, and tells before and after', async () => {
    const { page, goTo, leave } = await signIn(browser, product.address, 'admin', language);
    await goTo(say.audit);
    await page.getByRole('button', { name: say.verify }).click();
    await page.getByText(say.right).waitFor();
    await page.goto('/audit?type=Settings');
    await page.getByRole('row').nth(1).getByRole('button').click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText(`0756-${language === 'en' ? '22222222' : '11111111'}`).waitFor();
    expect(await violationsOf(page, 'entry')).toEqual([]);
    await leave();
  });
});

test('each number of a home page opens its list', async () => {
  for (const login of ['sales', 'finance', 'service', 'admin']) {
    const { page, leave } = await signIn(browser, product.address, login);
    const cards = page.locator('main section ul').first().getByRole('link');
    await cards.first().waitFor();
    const count = await cards.count();
    expect(count).toBeGreaterThan(2);
    for (let at = 0; at < count; at += 1) {
      await cards.nth(at).click();
      await page.waitForURL((url) => url.pathname !== '/');
      await page.locator('main h1').waitFor();
      await page.goBack();
      await cards.first().waitFor();
    }
    await leave();
  }
});

test('a page prints black on white, without navigation, buttons and filters', async () => {
  const { page, leave } = await signIn(browser, product.address, 'sales');
  await page.goto('/customers?sort=RUBBISH&page=-1&search=深圳');
  await page.getByRole('table').waitFor();
  // What stands wrong in an address is taken out of it.
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?search=深圳');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('search').filter({ visible: true }).count()).toBe(0);
  const look = await page.getByRole('table').evaluate((table) => {
    const cell = table.querySelector('td a, td') ?? table;
    return [getComputedStyle(document.body).backgroundColor, getComputedStyle(cell).color];
  });
  expect(look[0]).toBe('rgb(255, 255, 255)');
  expect(look[1]).toBe('rgb(0, 0, 0)');
  await leave();
});
