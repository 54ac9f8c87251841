import { type RateTable as TableDocument, readCell } from 'policy';
import { type Reason, Refusal, refuse } from '../../graphql/refusal.js';
import type { Unit } from '../../unit-of-work/mutate.js';
import { addDraft } from './add-draft.js';
import { readJsonText } from './json-text.js';
import { baseTableId } from './published-tables.js';
import type { ImportRateTableInput } from './rate-table.inputs.js';
import type { RateTableRow } from './rate-table-rows.js';
import { reasonsAgainstTable } from './table-problems.js';

/** Makes a draft of a document. It is compared with the table in force, or else the latest published one. */
export async function importRateTable(
  unit: Unit,
  { year, json }: ImportRateTableInput,
): Promise<RateTableRow> {
  const document = readDocument(json, year);
  const basedOnId = await baseTableId(unit.transaction, unit.today);
  return addDraft(unit, { year, effectiveFrom: document.effectiveFrom, document, basedOnId });
}

/** The document of a JSON text. Refuses with all that keeps it from being a rate table of the year. */
function readDocument(json: string, year: number): TableDocument {
  const field = 'input.json';
  const reading = readJsonText(json);
  if (!reading.ok)
    refuse('JSON_MALFORMED', { field, values: { line: reading.line, column: reading.column } });
  const stated = readCell(reading.value, '/year');
  const reasons: Reason[] = reasonsAgainstTable(reading.value);
  if (typeof stated === 'number' && stated !== year) {
    reasons.unshift({ code: 'WRONG_YEAR', cell: '/year', values: { found: stated, year } });
  }
  if (reasons.length > 0) throw new Refusal(...reasons.map((reason) => ({ ...reason, field })));
  return reading.value as TableDocument;
}
