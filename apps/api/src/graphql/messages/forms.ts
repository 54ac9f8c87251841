/** Sentences that say more than FIELD_MALFORMED or NOT_FOUND could: of which form a field is, or where to look. */
export const forms: Record<'en' | 'zh-CN', Record<string, string>> = {
  en: {
    FORM_BANK_ACCOUNT: 'Write the account number in digits, with blanks or hyphens between them at most.',
    FORM_IDEMPOTENCY_KEY: 'A key has 8 to 64 letters, digits, - or _. Make a new one.',
    FORM_LOGIN: 'A login has 2 to 64 letters, digits, or . _ - @, without blanks.',
    FORM_MONTH: 'Write the month as YYYY-MM, such as 2026-03.',
    FORM_SERIAL:
      'A serial number has letters, digits, or - _ . / and begins with a letter or digit, without blanks.',
    FORM_SHORT_CODE:
      'A short code has letters, Chinese characters, digits, or - _ . and no blanks; it begins with none of - _ .',
    FORM_TAX_INVOICE_NUMBER: 'The number of a tax invoice has 8 to 20 digits.',
    FORM_VISIT_KIND: 'A visit is on-site support or an emergency. Record a data repair as a data repair.',
    SERIAL_UNKNOWN:
      'No licence of yours has this serial number. Compare it with the delivery note, or ask your contact at the vendor.',
  },
  'zh-CN': {
    FORM_BANK_ACCOUNT: '请填写账号数字，数字之间只可有空格或连字符。',
    FORM_IDEMPOTENCY_KEY: '防重复键由 8 至 64 个字母、数字、- 或 _ 组成，请重新生成。',
    FORM_LOGIN: '登录名由 2 至 64 个字母、数字或 . _ - @ 组成，不含空格。',
    FORM_MONTH: '请按 YYYY-MM 填写月份，例如 2026-03。',
    FORM_SERIAL: '序列号由字母、数字或 - _ . / 组成，以字母或数字开头，不含空格。',
    FORM_SHORT_CODE: '简码由字母、汉字、数字或 - _ . 组成，不含空格，且不以 - _ . 开头。',
    FORM_TAX_INVOICE_NUMBER: '发票号码为 8 至 20 位数字。',
    FORM_VISIT_KIND: '上门服务分为现场支持和紧急状况响应；数据修复请按数据修复登记。',
    SERIAL_UNKNOWN: '贵公司没有该序列号的许可，请与交付单核对，或咨询客服代表。',
  },
};
