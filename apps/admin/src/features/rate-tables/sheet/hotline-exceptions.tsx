import { Button, Checkbox } from 'antd';
import type { HotlineException } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateChoice } from '@/components/form/date-choice';
import { DateText } from '@/components/figures/date-text';
import { Figure } from './figure';
import { CellProblems } from './products-cell';
import { useSheet, type SheetEditor } from './sheet-context';
import styles from './sheet.module.css';

const cell = '/hotline/exceptions';

/** Civil days on which the hotline's hours differ: holidays, swapped workdays. */
export function HotlineExceptions(): ReactNode {
  const { document, editor } = useSheet();
  const { t } = useTranslation(['rate-tables', 'words']);
  const list = document.hotline.exceptions;
  return (
    <div data-cell={cell} tabIndex={-1}>
      {list.length === 0 && <span>{t('words:none')}</span>}
      <ul className={styles['exceptions']}>
        {list.map((day, index) => (
          <li key={index}>
            {editor === null ? <ShownDay day={day} /> : <TypedDay index={index} editor={editor} />}
          </li>
        ))}
      </ul>
      {editor !== null && (
        <>
          <Button
            size="small"
            type="link"
            onClick={() => editor.set(cell, [...list, { date: nextDay(document.year, list), closed: true }])}
          >
            {t('hotline.addException')}
          </Button>
          <CellProblems editor={editor} cell={cell} />
        </>
      )}
    </div>
  );
}

/** A day of the year that is not in the list yet, to begin with. */
function nextDay(year: number, list: readonly HotlineException[]): string {
  const taken = new Set(list.map(({ date }) => date));
  for (let day = 1; day <= 366; day += 1) {
    const date = new Date(Date.UTC(year, 0, day)).toISOString().slice(0, 10);
    if (!taken.has(date)) return date;
  }
  return `${year}-01-01`;
}

function ShownDay({ day }: { readonly day: HotlineException }): ReactNode {
  const { t } = useTranslation('rate-tables');
  return (
    <>
      <DateText value={day.date} />{' '}
      {'closed' in day ? t('hotline.closed') : `${day.from} ${t('hotline.to')} ${day.to}`}
    </>
  );
}

function TypedDay({ index, editor }: { readonly index: number; readonly editor: SheetEditor }): ReactNode {
  const { document } = useSheet();
  const { t } = useTranslation('rate-tables');
  const list = document.hotline.exceptions;
  const day = list[index];
  if (day === undefined) return null;
  const replace = (next: HotlineException): void => editor.set(cell, list.with(index, next));
  const at = `${cell}/${index}`;
  return (
    <div className={styles['exception']} data-cell={at}>
      <div style={{ width: 150 }}>
        <DateChoice
          aria-label={t('hotline.exceptionDate', { number: index + 1 })}
          value={day.date}
          onChange={(date) => replace({ ...day, date })}
        />
      </div>
      <Checkbox
        checked={'closed' in day}
        onChange={({ target }) =>
          replace(
            target.checked
              ? { date: day.date, closed: true }
              : { date: day.date, from: '09:00', to: '18:00' },
          )
        }
      >
        {t('hotline.closed')}
      </Checkbox>
      {!('closed' in day) && (
        <span className={styles['range']}>
          <Figure cell={`${at}/from`} kind="time" />
          <span>{t('hotline.to')}</span>
          <Figure cell={`${at}/to`} kind="time" />
        </span>
      )}
      <Button
        type="link"
        danger
        size="small"
        aria-label={t('hotline.removeException', { number: index + 1 })}
        onClick={() => editor.set(cell, list.toSpliced(index, 1))}
      >
        {t('hotline.remove')}
      </Button>
      <CellProblems editor={editor} cell={at} />
      <CellProblems editor={editor} cell={`${at}/date`} />
    </div>
  );
}
