// What is shown as a file.
export default {
  export: '导出',
  xlsx: 'Excel 工作簿（XLSX）',
  csv: 'CSV',
  pdf: 'PDF',
  running: '正在导出',
  rows: '{{rows}} / {{total}} 行',
  bytes: '已接收 {{size}} KB',
  cancel: '取消导出',
  why: {
    OFFLINE: '连接中断，文件没有保存。请重试。',
    BUSY: '正在生成的报表较多，请稍后再试。',
    FORBIDDEN: '您没有权限导出，或登录已失效。',
    TOO_LONG: 'PDF 最多 2,000 行。请缩小范围，或改用 XLSX。',
    FAULT: '导出没有完成，请重试。',
  },
};
