import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import { startAntdLocale } from '@/app/use-antd-locale';
import { startI18n } from '@/lib/i18n/i18n';
import { preferredLanguage } from '@/lib/i18n/languages';
import '@/app/app.css';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

await Promise.all([startI18n(), startAntdLocale(preferredLanguage())]);
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
// Only a machine without a Chinese font fetches any of it, and only the ranges that a page shows.
void import('@fontsource-variable/noto-sans-sc/index.css');
