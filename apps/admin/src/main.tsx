import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { askWhoIsThere } from '@/app/api-provider';
import { App } from '@/app/app';
import { bringChineseFont } from '@/app/chinese-font';
import { router } from '@/app/router';
import { startAntdLocale } from '@/app/use-antd-locale';
import { fetchAllWords, startI18n } from '@/lib/i18n/i18n';
import { preferredLanguage } from '@/lib/i18n/languages';
import '@/app/app.css';

/** Draws the pages in their place. */
async function start(root: HTMLElement): Promise<void> {
  // The home page's words come with the frame's; any other page finds all of them, and waits for none once it is shown.
  const startsAtHome = ['/', '/sign-in'].includes(window.location.pathname);
  const words = startI18n().then(() => (startsAtHome ? undefined : fetchAllWords()));

  // All at once: words, the page's own script, and who is signed in. Until they are there the frame of index.html stands.
  askWhoIsThere();
  await Promise.all([words, startAntdLocale(preferredLanguage()), router.load()]);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  await bringChineseFont();
}

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// Not awaited here: the files of the pages wait for this one to have run.
void start(root);
