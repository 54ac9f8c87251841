export default {
  facts: { name: '姓名', login: '登录名', roles: '角色' },
  factsHint: '姓名和角色由管理员更改。',
  look: { title: '语言与外观', hint: '保存在此设备的浏览器中。' },
  password: {
    title: '更换密码',
    current: '当前密码',
    currentMissing: '请输入当前密码',
    next: '新密码',
    nextMissing: '请输入新密码',
    nextHint: '10 至 128 个字符，除登录名外至少包含 4 种不同的字符',
    again: '再次输入新密码',
    againWrong: '两次输入的新密码不一致',
    submit: '更换密码',
    done: '密码已更换；您在其他设备上已退出登录',
    text: '更换后，您在其他设备上的登录立即失效。',
  },
};
