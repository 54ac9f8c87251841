import { Button } from 'antd';
import { useRef, useState, type SubmitEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '@/components/data/use-fault-text';
import { useAction } from '@/lib/api/use-action';
import { SignInDocument } from '@/lib/session/session-documents';
import { PlainField } from './plain-field';
import styles from './sign-in-form.module.css';

interface Missing {
  readonly login?: boolean;
  readonly password?: boolean;
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Login and password; a refusal stands beside them and keeps what was typed. */
export function SignInForm({ onSignedIn }: { readonly onSignedIn: () => void }): ReactNode {
  const { t } = useTranslation();
  const [signIn, busy] = useAction(SignInDocument);
  const [missing, setMissing] = useState<Missing>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const faultText = useFaultText();
  const password = useRef<HTMLInputElement>(null);
  const login = useRef<HTMLInputElement>(null);

  async function submit(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = { login: textOf(form, 'login').trim(), password: textOf(form, 'password') };
    setMissing({ login: input.login === '', password: input.password === '' });
    if (input.login === '') return login.current?.focus();
    if (input.password === '') return password.current?.focus();
    const outcome = await signIn({ input });
    if (outcome.status === 'DONE') return onSignedIn();
    const words =
      outcome.status === 'FAILED'
        ? faultText(outcome.error)
        : outcome.userErrors.map(({ message }) => message).join(' ');
    setRefusal(words);
    password.current?.select();
  }

  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void submit(event)}>
      <PlainField
        ref={login}
        name="login"
        label={t('signIn.login')}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        autoFocus
        problem={missing.login ? t('signIn.loginMissing') : null}
      />
      <PlainField
        ref={password}
        name="password"
        type="password"
        label={t('signIn.password')}
        autoComplete="current-password"
        problem={missing.password ? t('signIn.passwordMissing') : null}
      />
      <div role="alert">{refusal !== null && <p className={styles['refusal']}>{refusal}</p>}</div>
      <Button type="primary" htmlType="submit" loading={busy} block size="large">
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
