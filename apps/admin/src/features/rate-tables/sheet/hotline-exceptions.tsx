import { Button, Checkbox } from 'antd';
import type { HotlineException } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateChoice } from '@/components/form/date-choice';
import { DateText } from '@/components/figures/date-text';
import { FigureCell } from './figure-cell';
import { FigureTable } from './figure-table';
import { CellProblems } from './products-cell';
import { ScrollArea } from './scroll-area';
import { useSheet, type SheetEditor } from './sheet-context';
import styles from './sheet.module.css';

const cell = '/hotline/exceptions';

/** Civil days on which the hotline's hours differ: holidays, swapped workdays. */
export function HotlineExceptions(): ReactNode {
  const { document, editor } = useSheet();
  const { t } = useTranslation(['rate-tables', 'words']);
  const list = document.hotline.exceptions;
  return (
    <ScrollArea label={t('hotline.exceptions')} cell={cell}>
      <FigureTable caption={t('hotline.exceptions')}>
        <thead>
          <tr>
            <th scope="col">{t('hotline.exceptions')}</th>
            <th scope="col">{t('hotline.closed')}</th>
            <th scope="col" className={styles['number']}>
              {t('hotline.from')}
            </th>
            <th scope="col" className={styles['number']}>
              {t('hotline.until')}
            </th>
            {editor !== null && <th scope="col">{t('list.actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {list.map((day, index) => (
            <tr key={index} data-cell={`${cell}/${index}`}>
              {editor === null ? <ShownDay day={day} /> : <TypedDay index={index} editor={editor} />}
              {'closed' in day ? (
                <td colSpan={2}>—</td>
              ) : (
                <>
                  <FigureCell cell={`${cell}/${index}/from`} kind="time" />
                  <FigureCell cell={`${cell}/${index}/to`} kind="time" />
                </>
              )}
              {editor !== null && <RemoveDay index={index} editor={editor} />}
            </tr>
          ))}
          {list.length === 0 && (
            <tr>
              <td colSpan={editor === null ? 4 : 5}>{t('words:none')}</td>
            </tr>
          )}
        </tbody>
      </FigureTable>
      {editor !== null && <AddDay editor={editor} />}
    </ScrollArea>
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
  const { t } = useTranslation('words');
  return (
    <>
      <th scope="row">
        <DateText value={day.date} />
      </th>
      <td>{t('closed' in day ? 'yes' : 'no')}</td>
    </>
  );
}

interface DayProps {
  readonly index: number;
  readonly editor: SheetEditor;
}

function TypedDay({ index, editor }: DayProps): ReactNode {
  const { document } = useSheet();
  const { t } = useTranslation('rate-tables');
  const list = document.hotline.exceptions;
  const day = list[index];
  if (day === undefined) return null;
  const replace = (next: HotlineException): void => editor.set(cell, list.with(index, next));
  const at = `${cell}/${index}`;
  return (
    <>
      <th scope="row">
        <DateChoice
          aria-label={t('hotline.exceptionDate', { number: index + 1 })}
          value={day.date}
          onChange={(date) => replace({ ...day, date })}
        />
        <CellProblems editor={editor} cell={at} />
        <CellProblems editor={editor} cell={`${at}/date`} />
      </th>
      <td>
        <Checkbox
          aria-label={t('hotline.closedOn', { number: index + 1 })}
          checked={'closed' in day}
          onChange={({ target }) =>
            replace(
              target.checked
                ? { date: day.date, closed: true }
                : { date: day.date, from: '09:00', to: '18:00' },
            )
          }
        />
      </td>
    </>
  );
}

function RemoveDay({ index, editor }: DayProps): ReactNode {
  const { document } = useSheet();
  const { t } = useTranslation('rate-tables');
  return (
    <td>
      <Button
        type="link"
        danger
        size="small"
        aria-label={t('hotline.removeException', { number: index + 1 })}
        onClick={() => editor.set(cell, document.hotline.exceptions.toSpliced(index, 1))}
      >
        {t('hotline.remove')}
      </Button>
    </td>
  );
}

function AddDay({ editor }: Pick<DayProps, 'editor'>): ReactNode {
  const { document } = useSheet();
  const { t } = useTranslation('rate-tables');
  const list = document.hotline.exceptions;
  return (
    <div className={styles['addRow']}>
      <Button
        size="small"
        type="link"
        onClick={() => editor.set(cell, [...list, { date: nextDay(document.year, list), closed: true }])}
      >
        {t('hotline.addException')}
      </Button>
      <CellProblems editor={editor} cell={cell} />
    </div>
  );
}
