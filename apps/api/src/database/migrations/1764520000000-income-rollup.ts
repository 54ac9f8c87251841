import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumnsOnce, dropColumnsOnce } from './column-words.js';
import { fen, index, key, table, text, whole } from './table-words.js';

const rollup = table('income_rollup', {
  columns: [
    key('id', 160),
    text('month', 7),
    text('source', 16),
    text('kind', 32),
    text('product', 40),
    text('edition', 16),
    text('region', 16),
    whole('lineCount'),
    whole('untaxedLines'),
    fen('amountFen'),
    fen('netFen'),
    fen('taxFen'),
  ],
  indices: [index('ix_income_rollup_month', ['month'])],
});

const REPORTED_BY = [
  'edition varchar(16) NULL',
  'incomeRegion varchar(16) NULL',
  'incomeSource varchar(16) NULL',
];
const LINES = ['invoice_lines', 'credit_note_lines'];

/** Edition, region and source frozen on lines, and the rollup of income by them; lines of before get theirs from their charges. */
export class IncomeRollup1764520000000 implements MigrationInterface {
  readonly name = 'IncomeRollup1764520000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const lines of LINES) await addColumnsOnce(runner, lines, REPORTED_BY);
    await runner.createTable(rollup, true);
    await fillInvoiceLines(runner);
    await fillCreditNoteLines(runner);
    await fillRollup(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(rollup, true);
    for (const lines of LINES)
      await dropColumnsOnce(runner, lines, ['edition', 'incomeRegion', 'incomeSource']);
  }
}

const OF_CHARGE = 'FROM charges c JOIN licences l ON l.id = c.licenceId JOIN sites s ON s.id = l.siteId';

async function fillInvoiceLines(runner: QueryRunner): Promise<void> {
  const places = await regions(runner);
  const own = 'WHERE c.id = invoice_lines.chargeId';
  const region =
    places.length === 0
      ? 'NULL'
      : `CASE CONCAT(d.rateTableId, ' ', s.city, ' ', s.district) ${places.map(() => 'WHEN ? THEN ?').join(' ')} END`;
  await runner.query(
    `UPDATE invoice_lines SET edition = (SELECT l.edition ${OF_CHARGE} ${own}),
     incomeRegion = COALESCE(region, (SELECT ${region} ${OF_CHARGE} JOIN decisions d ON d.id = c.decisionId ${own})),
     incomeSource = (SELECT CASE WHEN c.contractId IS NOT NULL THEN 'CONTRACT'
       WHEN c.kind IN ('ON_SITE_OVERAGE', 'DATA_REPAIR_OVERAGE', 'TRAINING_EXTRA_DAY') THEN 'OVERAGE' ELSE 'PER_SERVICE' END
       FROM charges c ${own})
     WHERE incomeSource IS NULL`,
    places.flatMap(({ place, region: found }) => [place, found]),
  );
}

/** The region of each place by each table that has decided a charge there, by the rule of this release. */
async function regions(runner: QueryRunner): Promise<{ place: string; region: string }[]> {
  const rows = (await runner.query(
    `SELECT DISTINCT d.rateTableId, s.city, s.district ${OF_CHARGE} JOIN decisions d ON d.id = c.decisionId`,
  )) as { rateTableId: string; city: string; district: string }[];
  const tables = (await runner.query('SELECT id, document FROM rate_tables')) as {
    id: string;
    document: string;
  }[];
  const zones = new Map(tables.map(({ id, document }) => [id, zonesIn(document)]));
  return rows.flatMap(({ rateTableId, city, district }) => {
    const region = regionOf(zones.get(rateTableId) ?? [], city, district);
    return region ? [{ place: `${rateTableId} ${city} ${district}`, region }] : [];
  });
}

interface Zone {
  code: string;
  region: string;
  districts: string[];
  cities?: string[];
}

const zonesIn = (document: string): Zone[] => (JSON.parse(document) as { zones?: Zone[] }).zones ?? [];
const nameOf = (city: string): string => city.trim().replace(/市$/, '');

function regionOf(zones: readonly Zone[], city: string, district: string): string | undefined {
  if (nameOf(city) === '深圳')
    return zones.find(({ districts }) => districts.includes(district.trim()))?.region;
  const centre = zones.find(({ cities = [] }) => cities.some((each) => nameOf(each) === nameOf(city)));
  return (centre ?? zones.find(({ code }) => code === 'OUTSIDE'))?.region;
}

async function fillCreditNoteLines(runner: QueryRunner): Promise<void> {
  const from = (column: string): string =>
    `${column} = (SELECT l.${column} FROM invoice_lines l WHERE l.id = credit_note_lines.invoiceLineId)`;
  await runner.query(
    `UPDATE credit_note_lines SET ${['edition', 'incomeRegion', 'incomeSource'].map(from).join(', ')} WHERE incomeSource IS NULL`,
  );
}

/** Begun anew each time: killed half way, it is run again. */
async function fillRollup(runner: QueryRunner): Promise<void> {
  const by = ['source', 'kind', 'product', 'edition', 'region'];
  const lines = (name: string, sign: string): string =>
    `SELECT issuedMonth AS month, COALESCE(incomeSource, '') AS source, kind, product, COALESCE(edition, '') AS edition,
     COALESCE(incomeRegion, '') AS region, ${sign}amountFen AS amountFen, ${sign}netFen AS netFen, ${sign}taxFen AS taxFen
     FROM ${name} WHERE issuedMonth IS NOT NULL`;
  await runner.query('DELETE FROM income_rollup');
  await runner.query(
    `INSERT INTO income_rollup (id, month, ${by.join(', ')}, lineCount, untaxedLines, amountFen, netFen, taxFen)
     SELECT CONCAT(month, ' ', ${by.join(", ' ', ")}), month, ${by.join(', ')}, COUNT(*), COUNT(*) - COUNT(netFen),
     SUM(amountFen), SUM(COALESCE(netFen, 0)), SUM(COALESCE(taxFen, 0))
     FROM (${lines('invoice_lines', '')} UNION ALL ${lines('credit_note_lines', '-')}) together GROUP BY month, ${by.join(', ')}`,
  );
}
