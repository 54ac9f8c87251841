import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ClauseTag } from '@/components/figures/clause-tag';
import { FigureCell } from '../figure-cell';
import { kindOf } from '../figure-kinds';
import { FigureTable } from '../figure-table';
import { SheetContext, type Sheet } from '../sheet-context';
import { blocksOf, type Block, type BlockRow } from './blocks';
import { StatedTexts } from './stated-texts';
import styles from './overview.module.css';

/** Every figure of a table in sight at once: the clauses' tables close together, without the guide's texts. */
export const SheetOverview = memo(function SheetOverview({ sheet }: { readonly sheet: Sheet }): ReactNode {
  const { t } = useTranslation(['rate-tables', 'words']);
  const { t: words } = useTranslation('words');
  const spoken = useMemo(() => ({ ...sheet, t, words, isOverview: true }), [sheet, t, words]);
  return (
    <SheetContext value={spoken}>
      <div className={styles['overview']} data-editing={sheet.editor !== null}>
        {blocksOf(sheet.document, t).map((block) => (
          <Fragment key={block.key}>
            {/* Texts may go on in the next column, tables may not: between them they even the columns out. */}
            {block.key === 'emergency' && <StatedTexts />}
            <OverviewBlock block={block} />
          </Fragment>
        ))}
      </div>
    </SheetContext>
  );
});

/** More columns than this leave little room for each. */
const MANY = 4;

function OverviewBlock({ block }: { readonly block: Block }): ReactNode {
  const { t } = useTranslation('rate-tables');
  const columns = Math.max(
    ...block.headings.map((level) => level.reduce((sum, { span = 1 }) => sum + span, 0)),
  );
  return (
    <section className={styles['block']} aria-label={block.title}>
      <FigureTable caption={block.title}>
        <colgroup>
          <col />
          <col span={columns} className={styles[columns > MANY ? 'narrow' : 'figures']} />
        </colgroup>
        <thead>
          {block.headings.map((level, at) => (
            <tr key={at}>
              {at === 0 && (
                <th scope="col" rowSpan={block.headings.length} className={styles['title']}>
                  {block.title} <ClauseTag clause={block.clause} />
                </th>
              )}
              {level.map(({ text, title, span = 1 }, index) => (
                <th key={index} scope={span > 1 ? 'colgroup' : 'col'} colSpan={span} title={title}>
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        {block.groups.map(({ key, heading, rows }) => (
          <tbody key={key}>
            {heading !== undefined && (
              <tr className={styles['group']}>
                <th scope="rowgroup" colSpan={columns + 1}>
                  {heading}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <FigureRow key={row.key} row={row} />
            ))}
            {rows.length === 0 && (
              <tr>
                <td colSpan={columns + 1}>{t('sheet.noProducts')}</td>
              </tr>
            )}
          </tbody>
        ))}
      </FigureTable>
    </section>
  );
}

function FigureRow({ row: { label, title, cells } }: { readonly row: BlockRow }): ReactNode {
  const first = cells.findIndex((cell) => cell !== null);
  return (
    <tr>
      <th scope="row" title={title ?? label} colSpan={1 + Math.max(first, 0)}>
        {label}
      </th>
      {cells.slice(first).map((cell, index) => (
        <Fragment key={index}>
          {cell === null ? <td>—</td> : <FigureCell cell={cell} kind={kindOf(cell)} />}
        </Fragment>
      ))}
    </tr>
  );
}
