import { useId, type InputHTMLAttributes, type ReactNode, type Ref } from 'react';
import styles from './sign-in-form.module.css';

interface PlainFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly problem: string | null;
  readonly ref: Ref<HTMLInputElement>;
}

/** A labelled input with its problem beneath; the first page does not wait for the form library. */
export function PlainField({ label, problem, ref, ...input }: PlainFieldProps): ReactNode {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={ref}
        id={id}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        {...input}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className={styles['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
