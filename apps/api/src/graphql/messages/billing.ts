/** Sentences of billing: payments, credit notes, tax invoices, billing runs, month locks. */
export const billing: Record<'en' | 'zh-CN', Record<string, string>> = {
  en: {
    INVOICE_NOT_ISSUED: 'This is a draft. Issue it first.',
    PAYMENT_IN_FUTURE: 'Only money that has come can be recorded: today, {today}, at the latest.',
    PAYMENT_TOO_LARGE:
      'Only {open} is left to pay of this invoice. Enter at most that, and the rest on another invoice.',
    PAYMENT_TOO_LARGE_PAID:
      'Nothing is left to pay of this invoice: {who} recorded {amount} at {at} (Beijing time). Check that it is not the same money, and record this on another invoice.',
    PAYMENT_IS_REVERSAL: 'This entry is itself a reversal. Record the payment anew instead.',
    PAYMENT_ALREADY_REVERSED: 'This payment has been reversed before.',
    CREDIT_LINE_REPEATED: 'This line is on the list twice. Put the two amounts together.',
    CREDIT_LINE_TOO_LARGE: 'Only {left} is left of this line. Enter at most that.',
    CREDIT_TOO_LARGE: 'Only {left} is left of this invoice. Lower the amounts.',
    INVOICE_CREDITED:
      'A part of this invoice has been credited before. Credit what is left of its lines instead.',
    INVOICE_PAID:
      'Payments stand on this invoice. Reverse them first, then void it and record them on the reissue.',
    AMOUNT_NOT_POSITIVE:
      'These charges come to nothing to pay. Add others to them, or settle the credit by a credit note.',
    CHARGE_NOT_CREDIT: 'This is no credit of a cancellation. Choose one that is.',
    CREDIT_NOT_DUE: 'This credit is due on {dueOn}. Settle it on that day or later.',
    NOTHING_LEFT_TO_CREDIT:
      'Nothing that was invoiced for this contract year is left to credit. The credit stays open and is set against the next invoice.',
    PAYMENT_REFUNDED: 'Of this payment {refunded} was paid back. Reverse the refund first.',
    REFUND_IN_FUTURE: 'Only money that was paid back can be recorded: today, {today}, at the latest.',
    REFUND_TOO_LARGE:
      'On {on} only {over} had been paid beyond what was owed of this invoice. Enter at most that, or a later day.',
    STATEMENT_UNREADABLE:
      'This file is no CSV text in UTF-8, GBK or UTF-16. Export the statement as CSV and choose that file.',
    STATEMENT_WITHOUT_HEADINGS:
      'No row names a day and an amount. Keep the headings of the bank, such as 交易日期 and 贷方发生额.',
    STATEMENT_EMPTY: 'The file has headings but no movements. Choose a longer period at the bank.',
    STATEMENT_TOO_LONG:
      'The file has {lines} movements, and {most} are taken at once. Export shorter periods; what overlaps is recorded once.',
    STATEMENT_DAY_UNREADABLE: '"{text}" is no day. Write it as 2026-01-31 and choose the file again.',
    STATEMENT_AMOUNT_UNREADABLE:
      '"{text}" is no amount in yuan with at most two decimals. Mend it and choose the file again.',
    BANK_LINE_ABSENT: 'Row {row} of the file has no movement that can be read. Choose the file again.',
    BANK_LINE_REPEATED: 'Row {row} is on the list twice. Take one of them off.',
    BANK_LINE_IMPORTED: 'Row {row} was recorded before. Take it off the list.',
    BANK_LINE_NOT_INCOMING: 'Row {row} is no money that came. Take it off the list.',
    TAX_INVOICE_NUMBER_TAKEN: 'The tax invoice {number} has been recorded before. Check the number.',
    TAX_INVOICE_IN_FUTURE:
      'Only a tax invoice that was issued can be recorded: today, {today}, at the latest.',
    DUE_BY_IN_FUTURE:
      'A run bills what is due today, {today}, at the latest. Choose that day or an earlier one.',
    BILLING_RUN_NOT_READY: 'The drafts of this run are still being made. Wait until they are all there.',
    BILLING_RUN_FINISHED: 'There is nothing left to do for this run.',
    MONTH_LOCKED:
      '{month} is locked and takes no more entries. Enter it as a correcting entry dated today, {today}.',
    STARTS_IN_LOCKED_MONTH:
      'A year of this quote begins in {month}, which is locked. Revise the quote so that it begins today, {today}, or later.',
    DELIVERED_IN_LOCKED_MONTH:
      '{month} is locked. Enter the delivery with today, {today}, and then correct its day: the correction is entered today.',
    MONTH_NOT_PAST: 'Only a month that is over can be locked: {latest} at the latest.',
    MONTH_ALREADY_LOCKED: '{month} has been locked before.',
    MONTH_OUT_OF_ORDER: 'Months are locked one after the other. Lock {next} first.',
    MONTH_NOT_TIED_OUT:
      '{number} differs by {difference}, so {month} cannot be locked. Open the tie-out of the month.',
    MONTH_STAYS_LOCKED:
      'A locked month stays locked. Correct what was wrong by an entry dated today, {today}.',
  },
  'zh-CN': {
    INVOICE_NOT_ISSUED: '这是草稿，请先开票。',
    PAYMENT_IN_FUTURE: '只能登记已收到的款项，日期最晚为今天 {today}。',
    PAYMENT_TOO_LARGE: '该发票只剩 {open} 未收，请填写不超过此数的金额，其余登记到其他发票。',
    PAYMENT_TOO_LARGE_PAID:
      '该发票已付清：{who} 于北京时间 {at} 登记了收款 {amount}。请核对是否为同一笔款；如不是，请登记到其他发票。',
    PAYMENT_IS_REVERSAL: '这条记录本身就是冲回，请重新登记收款。',
    PAYMENT_ALREADY_REVERSED: '这笔收款已冲回过。',
    CREDIT_LINE_REPEATED: '该行在清单中出现了两次，请合并金额。',
    CREDIT_LINE_TOO_LARGE: '该行只剩 {left} 可冲减，请填写不超过此数的金额。',
    CREDIT_TOO_LARGE: '该发票只剩 {left} 可冲减，请减少金额。',
    INVOICE_CREDITED: '该发票已部分冲减，请改为冲减各行的余额。',
    INVOICE_PAID: '该发票已有收款，请先冲回收款，作废后再登记到重开的发票上。',
    AMOUNT_NOT_POSITIVE: '这些费用合计没有应付金额，请加入其他费用，或以红字发票冲减该退款。',
    CHARGE_NOT_CREDIT: '这不是合同取消产生的退款，请另选一笔。',
    CREDIT_NOT_DUE: '该退款自 {dueOn} 起生效，请在当天或之后处理。',
    NOTHING_LEFT_TO_CREDIT: '该合同年度已开票的金额没有余额可冲减，该退款将留待下一张发票抵扣。',
    PAYMENT_REFUNDED: '这笔收款已退还 {refunded}，请先冲回退款。',
    REFUND_IN_FUTURE: '只能登记已退还的款项，日期最晚为今天 {today}。',
    REFUND_TOO_LARGE: '截至 {on}，该发票只多收 {over}，请填写不超过此数的金额，或选择更晚的日期。',
    STATEMENT_UNREADABLE: '这不是 UTF-8、GBK 或 UTF-16 编码的 CSV 文本。请在网银中导出 CSV，再选择该文件。',
    STATEMENT_WITHOUT_HEADINGS:
      '没有找到写明日期和金额的标题行。请保留银行文件的标题，如“交易日期”和“贷方发生额”。',
    STATEMENT_EMPTY: '文件只有标题，没有交易。请在网银中选择更长的期间。',
    STATEMENT_TOO_LONG: '文件有 {lines} 笔交易，一次最多 {most} 笔。请分期间导出，重叠的部分只登记一次。',
    STATEMENT_DAY_UNREADABLE: '“{text}”不是日期，请写成 2026-01-31，再重新选择文件。',
    STATEMENT_AMOUNT_UNREADABLE: '“{text}”不是金额（元，最多两位小数），请更正后重新选择文件。',
    BANK_LINE_ABSENT: '文件第 {row} 行没有可读的交易，请重新选择文件。',
    BANK_LINE_REPEATED: '第 {row} 行在清单中出现了两次，请移除其中一次。',
    BANK_LINE_IMPORTED: '第 {row} 行已登记过，请从清单中移除。',
    BANK_LINE_NOT_INCOMING: '第 {row} 行不是收入，请从清单中移除。',
    TAX_INVOICE_NUMBER_TAKEN: '发票号码 {number} 已登记过，请核对。',
    TAX_INVOICE_IN_FUTURE: '只能登记已开具的发票，日期最晚为今天 {today}。',
    DUE_BY_IN_FUTURE: '批量开票只处理今天 {today} 及以前应收的费用，请选择当天或更早的日期。',
    BILLING_RUN_NOT_READY: '本次批量开票的草稿还在生成，请等待完成。',
    BILLING_RUN_FINISHED: '本次批量开票已没有待办的工作。',
    MONTH_LOCKED: '{month} 已月结，不能再录入，请以今天 {today} 的日期录入更正。',
    STARTS_IN_LOCKED_MONTH:
      '该报价有一个年度从 {month} 开始，而该月已月结，请修订报价，从今天 {today} 或之后开始。',
    DELIVERED_IN_LOCKED_MONTH: '{month} 已月结，请先以今天 {today} 登记交付，再更正交付日期，更正记在今天。',
    MONTH_NOT_PAST: '只能对已结束的月份月结，最晚为 {latest}。',
    MONTH_ALREADY_LOCKED: '{month} 已月结过。',
    MONTH_OUT_OF_ORDER: '月份须依次月结，请先月结 {next}。',
    MONTH_NOT_TIED_OUT: '{number} 相差 {difference}，{month} 不能月结，请查看该月的核对结果。',
    MONTH_STAYS_LOCKED: '月结后不能解除，请以今天 {today} 的日期录入更正。',
  },
};
