/** Sentences of uploaded files. */
export const attachments: Record<'en' | 'zh-CN', Record<string, string>> = {
  en: {
    FILE_EMPTY: 'This file is empty. Choose another one.',
    UPLOADS_TOO_MANY:
      'Within 24 hours at most {files} files and {megabytes} MB are taken from one person. Upload this one tomorrow, or let a colleague do it.',
    FILE_TYPE_REFUSED:
      'Only PDF, OFD, Word and Excel files without macros, PNG and JPEG can be attached. Save it as one of these.',
    FILE_UNPACKS_TOO_LARGE: 'This file unpacks to far more than it should. Save it anew, or as PDF.',
  },
  'zh-CN': {
    FILE_EMPTY: '该文件为空，请另选一个。',
    UPLOADS_TOO_MANY:
      '每人 24 小时内最多上传 {files} 个文件、共 {megabytes} MB。请明天再上传，或请同事代为上传。',
    FILE_TYPE_REFUSED: '只能上传 PDF、OFD、不含宏的 Word 和 Excel、PNG 和 JPEG 文件，请另存为其中一种。',
    FILE_UNPACKS_TOO_LARGE: '该文件解压后过大，请重新保存，或另存为 PDF。',
  },
};
