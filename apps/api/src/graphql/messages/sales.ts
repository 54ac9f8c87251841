/** Sentences of sales: quotes, contracts, licences, service orders, training. */
export const sales: Record<'en' | 'zh-CN', Record<string, string>> = {
  en: {
    DISCOUNT_OVER_LIMIT: 'You may give at most {limit} % off. Lower the discount, or ask an administrator.',
    DISCOUNT_ONE_OF_TWO: 'State either a percentage or an amount.',
    LICENCE_ONE_OF_TWO: 'State either one of the customer’s licences or a licence that this quote sells.',
    LICENCE_ITEM_UNKNOWN: 'This quote sells no such licence. Count the licences of the quote from 1.',
    QUOTE_SUPERSEDED: 'A later revision of {number} holds. Open the latest one.',
    QUOTE_LOST: 'This quote was marked as lost. Make a new one.',
    CONTRACT_ALREADY_RENEWED: 'This contract has been renewed before. Open the contract that renews it.',
    LICENCE_NOT_DELIVERED: 'This licence was sold and is not delivered yet. Enter its delivery first.',
    LICENCE_DELIVERED:
      'This licence has been delivered before, on {deliveredOn}. Correct the day of delivery instead.',
  },
  'zh-CN': {
    DISCOUNT_OVER_LIMIT: '您最多可给 {limit}% 的折扣，请降低折扣或请管理员报价。',
    DISCOUNT_ONE_OF_TWO: '请填写折扣比例或金额，二者选一。',
    LICENCE_ONE_OF_TWO: '请选择客户已有的许可，或本报价所售的许可，二者选一。',
    LICENCE_ITEM_UNKNOWN: '本报价没有这个许可，请按报价中许可的顺序从 1 数起。',
    QUOTE_SUPERSEDED: '{number} 已有新的修订版，请打开最新一版。',
    QUOTE_LOST: '该报价已标记为失单，请重新报价。',
    CONTRACT_ALREADY_RENEWED: '该合同已续约，请打开续约合同。',
    LICENCE_NOT_DELIVERED: '该许可已售出但尚未交付，请先登记交付。',
    LICENCE_DELIVERED: '该许可已于 {deliveredOn} 交付，请改用更正交付日期。',
  },
};
