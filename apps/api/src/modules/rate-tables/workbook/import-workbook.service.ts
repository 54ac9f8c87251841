import { clauseOf, type RateTable as TableDocument } from 'policy';
import { type Reason, Refusal, refuse } from '../../../graphql/refusal.js';
import type { Unit } from '../../../unit-of-work/mutate.js';
import { archiveEntries } from '../../attachments/archive-entries.js';
import { addDraft } from '../add-draft.js';
import { baseTableId } from '../published-tables.js';
import type { ImportRateTableWorkbookInput } from '../rate-table.inputs.js';
import type { RateTableRow } from '../rate-table-rows.js';
import { reasonsAgainstTable } from '../table-problems.js';
import { type Place, readWorkbook, type WorkbookReading } from './read-workbook.js';
import { workbookWords, wordOf } from './workbook-words.js';

const FIELD = 'input.file';
/** Bytes that a workbook may unpack to: a table of hundreds of products has a tenth of it. */
const MOST_UNPACKED = 20 * 1024 * 1024;

/** Makes a draft of a workbook, compared with the table in force; refused whole where anything in it is wrong, each by its worksheet and cell. */
export async function importRateTableWorkbook(
  unit: Unit,
  { year, file }: ImportRateTableWorkbookInput,
): Promise<RateTableRow> {
  const reading = await readFile(file);
  const effectiveFrom = `${year}-01-01`;
  const document = { ...reading.document, year, revision: 1, effectiveFrom };
  const reasons = reasonsAgainst(reading, document);
  if (reasons.length > 0) throw new Refusal(...reasons);
  const basedOnId = await baseTableId(unit.transaction, unit.today);
  return addDraft(unit, {
    year,
    effectiveFrom,
    document: document as unknown as TableDocument,
    basedOnId,
  });
}

async function readFile(base64: string): Promise<WorkbookReading> {
  const bytes = Buffer.from(base64, 'base64');
  const unpacked = archiveEntries(bytes)?.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  if (unpacked === undefined || unpacked > MOST_UNPACKED) refuse('WORKBOOK_UNREADABLE', { field: FIELD });
  try {
    return await readWorkbook(bytes);
  } catch {
    return refuse('WORKBOOK_UNREADABLE', { field: FIELD });
  }
}

const nameOf = (place: Place | null): string | null => place && `${place.sheet}!${place.cell}`;

function reasonsAgainst({ missing, unreadable, placeOf }: WorkbookReading, document: object): Reason[] {
  if (missing.length > 0) {
    return missing.map((name) => ({
      code: 'WORKSHEET_MISSING',
      field: FIELD,
      values: {
        sheet: Object.values(workbookWords)
          .map(({ sheets }) => wordOf(sheets, name))
          .join(' / '),
      },
    }));
  }
  return [
    ...unreadable.map(({ cell, place }) => ({
      code: 'WORKBOOK_CELL_UNREADABLE',
      field: FIELD,
      cell,
      clause: clauseOf(cell, document),
      place: nameOf(place),
    })),
    ...reasonsAgainstTable(document).map((reason) => ({
      ...reason,
      field: FIELD,
      place: nameOf(placeOf(reason.cell ?? '')),
    })),
  ];
}
