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
    CONTRACT_NOT_SERVICE: 'This contract is a sale. Choose a service contract.',
    CONTRACT_CANCELLED: 'This contract has been cancelled before. Open it to see from which day.',
    CONTRACT_ENDED: 'This contract ends on {endsOn}. Choose that day or an earlier one.',
    SERVED_SINCE: 'The service {number} of {servedOn} was covered by this contract. Choose a later day.',
    CHARGE_TAKEN:
      'A charge has come to stand on an invoice meanwhile. Take it off its draft, or preview anew.',
    EDITION_NOT_LOWER:
      'This licence is of the network edition already. Choose one of the standalone edition.',
    UPGRADE_IN_FUTURE: 'An upgrade is entered once it is made: today, {today}, at the latest.',
    UPGRADED_BEFORE_DELIVERY: 'The licence was delivered on {deliveredOn}. Choose that day or a later one.',
    UPGRADED_BEFORE_SERVICE:
      'The service {number} of {servedOn} was decided for the edition before. Choose that day or a later one.',
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
    CONTRACT_NOT_SERVICE: '该合同是销售合同，请选择服务合同。',
    CONTRACT_CANCELLED: '该合同已解约，请打开查看解约日期。',
    CONTRACT_ENDED: '该合同至 {endsOn} 止，请选择当天或更早的日期。',
    SERVED_SINCE: '{servedOn} 的服务 {number} 由该合同承担，请选择之后的日期。',
    CHARGE_TAKEN: '有收费刚刚被列入发票，请先将其移出草稿，或重新预览。',
    EDITION_NOT_LOWER: '该许可已是网络版，请选择单机版许可。',
    UPGRADE_IN_FUTURE: '升级完成后方可登记，日期最晚为今天 {today}。',
    UPGRADED_BEFORE_DELIVERY: '该许可于 {deliveredOn} 交付，请选择当天或之后的日期。',
    UPGRADED_BEFORE_SERVICE: '{servedOn} 的服务 {number} 按原版本处理，请选择当天或之后的日期。',
    LICENCE_NOT_DELIVERED: '该许可已售出但尚未交付，请先登记交付。',
    LICENCE_DELIVERED: '该许可已于 {deliveredOn} 交付，请改用更正交付日期。',
  },
};
