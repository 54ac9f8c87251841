import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import {
  createContext,
  useContext,
  useMemo,
  useState,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
} from 'react';
import type { ReadDate } from '@/lib/format/read-date';

type InputProps = InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };

interface TypedText {
  /** What the field shows instead of the calendar's own text; null where it shows that. */
  readonly text: string | null;
  readonly type: (text: string) => void;
}

const TypedTextContext = createContext<TypedText>({ text: null, type: () => {} });

// The calendar throws away what it does not understand: it is told of days that are read, and never of the text.
function TextInput({ value, onChange: _, ...rest }: InputProps): ReactNode {
  const { text, type } = useContext(TypedTextContext);
  return <input {...rest} value={text ?? value ?? ''} onChange={({ target }) => type(target.value)} />;
}

const components = { input: TextInput };

/** What a field of dates takes from the form's item around it. */
export interface PickedField {
  readonly id?: string;
  readonly disabled?: boolean;
  readonly 'aria-label'?: string;
  readonly 'aria-describedby'?: string;
  /** Called when a text is left or a day is chosen: the time to say what is wrong with it. */
  readonly onSettled?: () => void;
}

interface TypedPickerProps extends PickedField {
  readonly picker: 'date' | 'month' | 'minute';
  /** As `read` gives it; or the text that it refused, as it was typed. */
  readonly value: string | null | undefined;
  readonly onChange: ((value: string | null) => void) | undefined;
  readonly read: (text: string) => ReadDate;
  readonly format: string;
  /** The first day that the calendar offers, included. */
  readonly from?: string | undefined;
  readonly allowClear?: boolean;
  /** Marks the field where no form's item does. */
  readonly invalid?: boolean;
}

/** A text beside a calendar: whatever is typed stays, read or not, until the person changes it. */
export function TypedPicker(props: TypedPickerProps): ReactNode {
  const { picker, value, onChange, onSettled, read, format, from, invalid = false, ...rest } = props;
  const [typing, setTyping] = useState<string | null>(null);
  const given = value ?? '';
  const known = read(given);
  const text = typing ?? (known.ok ? null : given);
  const typed = useMemo<TypedText>(
    () => ({
      text,
      type(next) {
        setTyping(next);
        const typedDate = read(next);
        onChange?.(typedDate.ok ? typedDate.value : next);
      },
    }),
    [text, onChange, read],
  );

  function settle(): void {
    setTyping(null);
    onSettled?.();
  }

  function choose(chosen: Dayjs | null): void {
    onChange?.(chosen === null ? null : chosen.format(format));
    settle();
  }

  return (
    <TypedTextContext value={typed}>
      <DatePicker
        {...rest}
        {...(picker === 'minute' ? { showTime: { format: 'HH:mm' }, needConfirm: false } : { picker })}
        {...(invalid ? { status: 'error', 'aria-invalid': true } : {})}
        {...(from === undefined ? {} : { minDate: dayjs(from) })}
        components={components}
        style={{ width: '100%' }}
        format={format}
        value={known.ok && known.value !== null ? dayjs(known.value) : null}
        onChange={choose}
        onBlur={settle}
        // Enter takes the day; it does not send the form as well.
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          settle();
        }}
      />
    </TypedTextContext>
  );
}
