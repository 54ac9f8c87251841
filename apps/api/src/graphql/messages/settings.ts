/** Sentences of the settings. */
export const settings: Record<'en' | 'zh-CN', Record<string, string>> = {
  en: {
    SETTINGS_UNCHANGED: 'The settings are like this already. Change one of them first.',
    DISCOUNT_LIMITS_CROSSED:
      'Sales may take off {sales} % and an administrator only {admin} %. Lower the one or raise the other.',
  },
  'zh-CN': {
    SETTINGS_UNCHANGED: '设置没有变化，请先修改其中一项。',
    DISCOUNT_LIMITS_CROSSED: '销售可给 {sales}% 的折扣，而管理员只有 {admin}%，请降低前者或提高后者。',
  },
};
