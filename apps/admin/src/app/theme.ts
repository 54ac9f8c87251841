import { theme, type ThemeConfig } from 'antd';

type Algorithm = typeof theme.darkAlgorithm;

const shared = {
  // Of the page's language: see the style sheet.
  fontFamily: 'var(--fwt-font-family)',
  fontSize: 14,
  borderRadius: 6,
  controlHeight: 32,
  wireframe: false,
} as const;

const light = {
  colorPrimary: '#12646b',
  colorPrimaryHover: '#177a81',
  colorPrimaryActive: '#0d4d52',
  colorPrimaryBg: '#e6f2f1',
  colorPrimaryBgHover: '#d8ebea',
  colorPrimaryBorder: '#a5cfcc',
  colorPrimaryBorderHover: '#7dbab6',
  colorLink: '#12646b',
  colorLinkHover: '#177a81',
  colorInfoBg: '#eef6f5',
  colorInfoBorder: '#bcdbd9',
  colorInfo: '#12646b',
  colorSuccess: '#2c7247',
  colorWarning: '#8a5706',
  colorError: '#b3302a',
  colorSuccessBg: '#eaf4ed',
  colorSuccessBorder: '#b3d6c0',
  colorWarningBg: '#fbf3e2',
  colorWarningBorder: '#e6cd97',
  colorErrorBg: '#fcefee',
  colorErrorBorder: '#e9b9b6',
  colorTextBase: '#1b2426',
  colorBgLayout: '#f4f6f6',
  colorBorder: '#c9d1d1',
  colorBorderSecondary: '#e4e9e9',
  colorTextSecondary: '#4d5a5c',
  colorTextTertiary: '#5d696b',
  colorTextDescription: '#5d696b',
  colorTextPlaceholder: '#6b7678',
} as const;

const dark = {
  colorPrimary: '#5ab5b0',
  colorPrimaryHover: '#74c8c3',
  colorPrimaryActive: '#48a09b',
  colorPrimaryBg: '#16302f',
  colorPrimaryBgHover: '#1c3d3b',
  colorPrimaryBorder: '#2c5f5c',
  colorPrimaryBorderHover: '#3a7c78',
  colorLink: '#72c5c0',
  colorLinkHover: '#92d6d1',
  colorInfoBg: '#152827',
  colorInfoBorder: '#2c5f5c',
  colorInfo: '#5ab5b0',
  colorSuccess: '#6fbf8b',
  colorWarning: '#d9a44a',
  colorError: '#ee8079',
  colorSuccessBg: '#16291d',
  colorSuccessBorder: '#2f5a40',
  colorWarningBg: '#2c2413',
  colorWarningBorder: '#63501f',
  colorErrorBg: '#301b1a',
  colorErrorBorder: '#6f3a37',
  colorTextBase: '#e6ecec',
  colorBgBase: '#14191a',
  colorBgLayout: '#0f1314',
  colorBgContainer: '#171d1e',
  colorBgElevated: '#1f2728',
  colorBgSpotlight: '#3a4648',
  colorBorder: '#3a4547',
  colorBorderSecondary: '#2a3335',
  colorTextSecondary: '#b4c0c1',
  colorTextTertiary: '#9aa7a9',
  colorTextDescription: '#9aa7a9',
  colorTextPlaceholder: '#8d9a9c',
} as const;

// The dark algorithm dims every colour that it is given; these are meant as they stand, for their contrast.
const exact: Algorithm = (seed, map) => ({
  ...(map ?? theme.darkAlgorithm(seed)),
  colorPrimary: dark.colorPrimary,
  colorPrimaryText: dark.colorPrimary,
  colorInfo: dark.colorInfo,
  colorSuccess: dark.colorSuccess,
  colorSuccessText: dark.colorSuccess,
  colorWarning: dark.colorWarning,
  colorWarningText: dark.colorWarning,
  colorError: dark.colorError,
  colorErrorText: dark.colorError,
});

/** The look of every page: one accent, dense, calm. Its variables stand on <html class="fwt"> for our own styles too. */
export const themeFor = (isDark: boolean): ThemeConfig => ({
  algorithm: isDark ? [theme.darkAlgorithm, exact] : theme.defaultAlgorithm,
  cssVar: { key: 'fwt' },
  hashed: false,
  token: { ...shared, ...(isDark ? dark : light) },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', ...(isDark ? { primaryColor: '#08201f' } : {}) },
    Table: {
      cellPaddingBlockSM: 7,
      cellPaddingInlineSM: 10,
      headerBorderRadius: 6,
      // The mark in its head is enough to tell by which column a list is ordered.
      bodySortBg: 'transparent',
    },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
    Tag: { defaultBg: 'transparent' },
  },
});
