// As the style sheet names them, by the names that a machine knows single fonts by.
const fonts = [
  'PingFang SC',
  'PingFangSC-Regular',
  'Hiragino Sans GB',
  'HiraginoSansGB-W3',
  'Microsoft YaHei',
  'MicrosoftYaHei',
  'Noto Sans CJK SC',
  'NotoSansCJKsc-Regular',
  'Source Han Sans SC',
  'SourceHanSansSC-Regular',
];

/** Brings our own Chinese font where the machine has none of those that the pages ask for, and only the ranges they show. */
export async function bringChineseFont(): Promise<void> {
  const found = Promise.any(fonts.map((font) => new FontFace('probe', `local('${font}')`).load()));
  await found.catch(() => import('@fontsource-variable/noto-sans-sc/index.css'));
}
