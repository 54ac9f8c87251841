import LoadingOutlined from '@ant-design/icons/LoadingOutlined';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import { Suspense, type ReactNode } from 'react';
import { NoticeProvider } from '@/components/page/notice';
import { AppearanceProvider, useAppearance } from '@/lib/appearance/appearance';
import { ApiProvider } from './api-provider';
import { FirstFrame } from './first-paint/first-frame';
import { router } from './router';
import { themeFor } from './theme';
import { useAntdLocale } from './use-antd-locale';

/**
 * Lists and calendars open within the dialog or the page that they belong to, so that each stands in a landmark. Within
 * a modal dialog that is its box: what lies beside the box lets the pointer through.
 */
const popupContainer = (trigger?: HTMLElement): HTMLElement =>
  trigger?.closest<HTMLElement>('.ant-modal-container, [role="dialog"], main') ?? document.body;

// An icon of our own is there or not. antd's own moves in and out, and one that is called off on its way in turns for ever.
const button = { autoInsertSpace: false, loadingIcon: <LoadingOutlined /> } as const;

function Themed({ children }: { readonly children: ReactNode }): ReactNode {
  const { dark } = useAppearance();
  const locale = useAntdLocale();
  return (
    <ConfigProvider
      theme={themeFor(dark)}
      button={button}
      getPopupContainer={popupContainer}
      {...(locale === undefined ? {} : { locale })}
    >
      {children}
    </ConfigProvider>
  );
}

/** The whole application. */
export const App = (): ReactNode => (
  <AppearanceProvider>
    <Themed>
      <ApiProvider>
        <NoticeProvider>
          <Suspense fallback={<FirstFrame />}>
            <RouterProvider router={router} />
          </Suspense>
        </NoticeProvider>
      </ApiProvider>
    </Themed>
  </AppearanceProvider>
);
