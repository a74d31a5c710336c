import type { ThemeConfig } from 'antd';

/** The component library's own look, with its colours darkened where texts would be hard to read: 4.5 to 1 against their ground. */
export const theme: ThemeConfig = {
  token: {
    borderRadius: 4,
    fontFamily: "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif",
    colorPrimary: '#0958d9',
    colorInfo: '#0958d9',
    colorLink: '#0958d9',
    colorPrimaryHover: '#003eb3',
    colorLinkHover: '#003eb3',
    colorError: '#cf1322',
    colorTextDescription: 'rgba(0, 0, 0, 0.65)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.65)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.6)',
    green7: '#135200',
    gold7: '#613400',
    orange7: '#873800',
    purple7: '#22075e',
    red7: '#820014',
    blue7: '#002c8c',
  },
  components: { Segmented: { trackBg: '#e6e6e6' }, Menu: { itemHeight: 30, itemMarginBlock: 0 } },
};

/** The same without movement. */
export const still: ThemeConfig = { ...theme, token: { ...theme.token, motion: false } };
