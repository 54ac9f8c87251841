import { clauseOf } from 'policy';
import type { ReactNode } from 'react';
import { ClauseTag } from '@/components/figures/clause-tag';
import { FigureCell } from './figure-cell';
import type { FigureKind } from './figure-kinds';
import { FigureTable } from './figure-table';
import { ScrollArea } from './scroll-area';
import { useSheet } from './sheet-context';
import { useShows } from './use-shows';
import styles from './sheet.module.css';

interface FeesTableProps {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: ReactNode;
    readonly key: string;
    readonly text?: string;
    /** JSON Pointers, one a column. */
    readonly cells: readonly string[];
  }[];
  readonly kind: FigureKind;
  readonly unit?: string;
  readonly textColumn?: string;
}

/** A small table of figures that are not by product. */
export function FeesTable({
  caption,
  corner,
  columns,
  rows,
  kind,
  unit,
  textColumn,
}: FeesTableProps): ReactNode {
  const shows = useShows();
  const { document } = useSheet();
  const shown = rows.filter(({ cells }) => cells.some(shows));
  if (shown.length === 0) return null;
  return (
    <ScrollArea label={caption}>
      <FigureTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={styles['number']}>
                {column} <ClauseTag clause={clauseOf(rows[0]?.cells[index] ?? '', document)} />
              </th>
            ))}
            {textColumn !== undefined && <th scope="col">{textColumn}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, key, text, cells }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {cells.map((cell) => (
                <FigureCell key={cell} cell={cell} kind={kind} unit={unit} />
              ))}
              {text !== undefined && <td className={styles['text']}>{text}</td>}
            </tr>
          ))}
        </tbody>
      </FigureTable>
    </ScrollArea>
  );
}
