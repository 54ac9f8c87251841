import { useNavigate, useSearch, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRenewApi } from '../api-provider';
import { markSignedIn } from '../first-paint/first-frame';
import { AppearanceSwitch } from '../shell/appearance-switch';
import { LanguageSwitch } from '../shell/language-switch';
import { SignInForm } from './sign-in-form';
import styles from './sign-in-page.module.css';

/** Where a day begins: signs in and goes on to the address that was asked for. */
export function SignInPage(): ReactNode {
  const { t } = useTranslation();
  const { returnTo } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const router = useRouter();
  const renew = useRenewApi();

  function goOn(): void {
    markSignedIn(true);
    renew();
    if (returnTo === undefined) void navigate({ to: '/', replace: true });
    else router.history.replace(returnTo);
  }

  return (
    <div className={styles['page']}>
      <title>{`${t('signIn.title')} · ${t('product')}`}</title>
      <section className={styles['cover']} aria-hidden="true">
        <Ledger />
        <p className={styles['lead']}>{t('signIn.lead')}</p>
      </section>
      <div className={styles['side']}>
        <div className={styles['tools']}>
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
        <main className={styles['form']}>
          <p className={styles['brand']}>
            <img src="/favicon.svg" alt="" width={30} height={30} />
            {t('product')}
            <span>{t('productLine')}</span>
          </p>
          <h1 className={styles['title']}>{t('signIn.title')}</h1>
          <SignInForm onSignedIn={goOn} />
        </main>
      </div>
    </div>
  );
}

/** A ruled page with one cell marked: what the product is about. */
const Ledger = (): ReactNode => (
  <svg className={styles['ledger']} viewBox="20 39 320 178" fill="none" stroke="currentColor">
    <path
      strokeOpacity=".34"
      d="M20 40h320M20 84h320M20 128h320M20 172h320M20 216h320M140 40v176M240 40v176"
    />
    <rect
      x="240"
      y="128"
      width="100"
      height="44"
      fill="#9fe0d8"
      fillOpacity=".2"
      stroke="#9fe0d8"
      strokeWidth="2"
    />
    <path
      stroke="#9fe0d8"
      strokeWidth="2.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      d="m278 150 9 9 16-17"
    />
    <path
      strokeOpacity=".5"
      strokeWidth="5"
      strokeLinecap="round"
      d="M36 62h64M36 106h82M36 150h52M36 194h74M168 106h40M168 150h28M168 194h40M268 62h44M160 62h56M268 106h40M268 194h40"
    />
  </svg>
);
