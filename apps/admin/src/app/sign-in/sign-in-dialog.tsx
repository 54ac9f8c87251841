import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInForm } from './sign-in-form';

/** Signing in without leaving the page. */
export default function SignInDialog({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <Modal
      open
      title={t('signIn.again')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      width={400}
    >
      <p style={{ marginBottom: 16 }}>
        {t('signIn.againText')} {t('signIn.otherPerson')}
      </p>
      <SignInForm onSignedIn={onSignedIn} />
    </Modal>
  );
}
