import { targetRow, type TargetRequest, type Targets, targets } from 'policy';
import { askTable } from '../rate-tables/ask-table.js';
import type { PublishedTable } from '../rate-tables/published-tables.js';

/** Targets as they are kept with an incident, and where their hours stand in its table; all null without coverage. */
export type FixedTargets = Targets & { targetRow: string | null };

/** The targets of a fault by a table, counted from its request (clause 10). Refuses with RATE_NOT_SET where the table has no row for it. */
export const fixTargets = (table: PublishedTable, request: TargetRequest): FixedTargets =>
  askTable(table, 'input.level', (document) => ({
    ...targets(document, request),
    targetRow: request.coverage === 'NONE' ? null : targetRow(document, request),
  }));
