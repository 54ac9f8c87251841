import type { FormItemProps } from 'antd';
import type { ReadDate } from '@/lib/format/read-date';

interface TypedRule {
  readonly read: (text: string) => ReadDate;
  /** What to say of a text that can't be read. */
  readonly unreadable: string;
  /** What to say where it is left blank; it may be left blank where this is left out. */
  readonly missing: string | undefined;
  /** What is wrong with what was read; nothing where left out. */
  readonly wrong?: (value: string) => string | undefined;
}

/** How a form's item looks after a `TypedPicker`: when it is left, and before the form is sent. */
export function typedRule(rule: TypedRule): Pick<FormItemProps, 'required' | 'validateTrigger' | 'rules'> {
  const { read, unreadable, missing, wrong } = rule;
  const problem = (typed: string | null | undefined): string | undefined => {
    const given = read(typed ?? '');
    if (!given.ok) return unreadable;
    return given.value === null ? missing : wrong?.(given.value);
  };
  return {
    required: missing !== undefined,
    validateTrigger: 'onSettled',
    rules: [
      {
        async validator(_, typed: string | null | undefined) {
          const said = problem(typed);
          if (said !== undefined) throw new Error(said);
        },
      },
    ],
  };
}
