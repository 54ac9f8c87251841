import { clauseOf, readCell } from 'policy';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseTag } from '@/components/figures/clause-tag';
import type { ScheduleRow } from '../draft/move-product';
import { AddRow, ProductsCell } from './products-cell';
import { EachOnce } from './each-once';
import { FigureCell } from './figure-cell';
import type { FigureKind } from './figure-kinds';
import { FigureTable } from './figure-table';
import { ScrollArea } from './scroll-area';
import { useSheet } from './sheet-context';
import { useShows } from './use-shows';
import styles from './sheet.module.css';

/** A column of a schedule: where its figure stands within a row. */
export interface ScheduleColumn {
  readonly path: string;
  readonly label: string;
  readonly kind: FigureKind;
  readonly unit: string;
}

/** Columns under one heading; a heading without columns of its own names stands above just one. */
export interface ColumnGroup {
  readonly title: string;
  readonly note?: string;
  readonly columns: readonly ScheduleColumn[];
}

interface ScheduleTableProps {
  readonly caption: string;
  /** JSON Pointer of the rows. */
  readonly rows: string;
  readonly groups: readonly ColumnGroup[];
  /** Texts of the guide that stand between the products and the figures, by row. */
  readonly texts?: readonly { readonly title: string; readonly of: (row: number) => string }[];
  /** A last row that is not a product's. */
  readonly foot?: ReactNode;
}

const noTexts: NonNullable<ScheduleTableProps['texts']> = [];

/** A schedule as the guide prints it: product rows, headings of two levels, figures to the right. */
export function ScheduleTable({
  caption,
  rows,
  groups,
  texts = noTexts,
  foot,
}: ScheduleTableProps): ReactNode {
  const { document, editor } = useSheet();
  const list = readCell(document, rows) as readonly ScheduleRow[];
  const shows = useShows();
  const shown = list.map((_, index) => index).filter((index) => shows(`${rows}/${index}`));
  if (shown.length === 0 && !foot && list.length > 0) return null;
  const columns = groups.flatMap((group) => group.columns);
  return (
    <ScrollArea label={caption} cell={rows}>
      <FigureTable caption={caption}>
        <Headings groups={groups} texts={texts} clause={clauseOf(rows, document)} rows={rows} />
        <tbody>
          {shown.map((index) => (
            <tr key={index}>
              <th scope="row" className={styles['products']}>
                <ProductsCell rows={rows} index={index} />
              </th>
              {texts.map(({ title, of }) => (
                <td key={title} className={styles['text']}>
                  {of(index)}
                </td>
              ))}
              {columns.map(({ path, kind, unit }) => (
                <FigureCell key={path} cell={`${rows}/${index}/${path}`} kind={kind} unit={unit} />
              ))}
            </tr>
          ))}
          {foot}
        </tbody>
      </FigureTable>
      {editor !== null && <AddRow rows={rows} />}
    </ScrollArea>
  );
}

interface HeadingsProps extends Required<Pick<ScheduleTableProps, 'groups' | 'texts'>> {
  readonly clause: string | null;
  readonly rows: string;
}

function Headings({ groups, texts, clause, rows }: HeadingsProps): ReactNode {
  const { t } = useTranslation('rate-tables');
  const levels = groups.some(({ columns }) => columns.length > 1) ? 2 : 1;
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={levels} className={styles['products']}>
          {t('sheet.products')}
          <EachOnce rows={rows} />
        </th>
        {texts.map(({ title }) => (
          <th key={title} scope="col" rowSpan={levels}>
            {title}
          </th>
        ))}
        {groups.map(({ title, note, columns }) => (
          <th
            key={title}
            scope={columns.length > 1 ? 'colgroup' : 'col'}
            colSpan={columns.length}
            rowSpan={columns.length > 1 ? 1 : levels}
            className={styles['number']}
          >
            {title} <ClauseTag clause={clause} />
            {columns.length === 1 && columns[0] && <HeadUnit column={columns[0]} />}
            {note !== undefined && <span className={styles['headNote']}>{note}</span>}
          </th>
        ))}
      </tr>
      {levels === 2 && (
        <tr>
          {groups
            .filter(({ columns }) => columns.length > 1)
            .flatMap(({ columns }) => columns)
            .map((column) => (
              <th key={column.path} scope="col" className={styles['number']}>
                {column.label}
                <HeadUnit column={column} />
              </th>
            ))}
        </tr>
      )}
    </thead>
  );
}

/** The unit of a column that is typed; where it is read, each figure has its own. */
function HeadUnit({ column: { kind, unit } }: { readonly column: ScheduleColumn }): ReactNode {
  const { editor } = useSheet();
  const { t } = useTranslation('rate-tables');
  if (editor === null) return null;
  return <span className={styles['headNote']}>{kind === 'yuan' ? t('unit.typedYuan', { unit }) : unit}</span>;
}
