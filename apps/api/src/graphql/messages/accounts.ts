import type { Language } from './index.js';

const en = {
  LICENCE_REGISTERED: 'The licence {serial} is registered already. There is nothing left to do.',
  REQUESTED_NOW: 'Your request counts from now on. Leave the instant out.',
  CHANNEL_IS_WEBSITE: 'What you report here comes by the website. Leave the channel out.',
  LOGIN_TAKEN: 'The login {login} is taken. Choose another one.',
  ROLE_IS_CUSTOMERS:
    "CUSTOMER is the role of customers' own accounts. Open the customer and authorise an account there.",
  ACCOUNT_OF_CUSTOMER:
    "This is a customer's own account, which has no other role. Add someone of our own instead.",
  ROLES_UNCHANGED: 'These are the roles already. Choose others.',
  LAST_ADMIN: 'Nobody else administers. Make another user an administrator first.',
  USER_ACTIVE: '{login} may sign in already. Reload the page to see where it stands.',
  USER_INACTIVE: '{login} may not sign in any more already. Reload the page to see where it stands.',
  OWN_PASSWORD: 'This is your own account. Change your password with the one you have.',
  PASSWORD_WRONG: 'This is not your password. Type it again.',
  PASSWORD_UNCHANGED: 'This is the password you have. Choose another one.',
  PASSWORD_TOO_SHORT: 'Choose a password of at least {min} characters.',
  PASSWORD_TOO_LONG: 'Choose a password of at most {max} characters.',
  PASSWORD_TOO_SIMPLE:
    'This would soon be guessed. Choose a password with at least 4 different characters beside the login.',
};

const zhCN: Record<keyof typeof en, string> = {
  LICENCE_REGISTERED: '许可 {serial} 已经注册，无需再次注册。',
  REQUESTED_NOW: '您的请求从现在起计时，请不要填写时间。',
  CHANNEL_IS_WEBSITE: '在这里提交的故障均为网站渠道，请不要填写渠道。',
  LOGIN_TAKEN: '登录名 {login} 已被使用，请换一个。',
  ROLE_IS_CUSTOMERS: '“客户”是客户自己账号的角色。请在该客户名下授权账号。',
  ACCOUNT_OF_CUSTOMER: '这是客户自己的账号，不能有其他角色。请另外添加本公司用户。',
  ROLES_UNCHANGED: '角色没有变化，请选择其他角色。',
  LAST_ADMIN: '没有其他管理员。请先让另一位用户成为管理员。',
  USER_ACTIVE: '{login} 本来就可以登录。请刷新页面查看现状。',
  USER_INACTIVE: '{login} 已经不能登录。请刷新页面查看现状。',
  OWN_PASSWORD: '这是您自己的账号。请用现有密码修改密码。',
  PASSWORD_WRONG: '这不是您现在的密码，请重新输入。',
  PASSWORD_UNCHANGED: '这就是现在的密码，请换一个。',
  PASSWORD_TOO_SHORT: '密码至少 {min} 个字符。',
  PASSWORD_TOO_LONG: '密码最多 {max} 个字符。',
  PASSWORD_TOO_SIMPLE: '这个密码很容易被猜到。除登录名外，至少要有 4 个不同的字符。',
};

/** Sentences about users and customers' accounts. */
export const accounts: Record<Language, Record<string, string>> = { en, 'zh-CN': zhCN };
