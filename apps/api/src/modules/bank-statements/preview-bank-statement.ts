import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../graphql/context.js';
import { selectionOf } from '../../graphql/selection.js';
import { stitch } from '../../graphql/stitch.js';
import { userErrorOf } from '../../graphql/user-error.js';
import { preview } from '../../unit-of-work/preview.js';
import { BankStatementLine, type BankStatementPreview } from './bank-statement.types.js';
import { matchLines } from './match-lines.js';
import { readStatement } from './read-statement.js';

/** What a bank's file says, line by line, with the invoices that it pays. Nothing is stored. */
export function previewBankStatement(
  context: Context,
  info: GraphQLResolveInfo,
  input: { file: string },
): Promise<BankStatementPreview> {
  const nothing = { encoding: null, lines: [], matchedCount: 0, matchedFen: 0 };
  return preview<Omit<BankStatementPreview, 'userErrors'>>(context, input, nothing, async () => {
    const { encoding, lines: read } = readStatement(input.file);
    const matched = await matchLines(context.database.reader, read, context.today);
    const lines = matched.map(({ line: { problems, ...line }, ...found }) => ({
      ...line,
      ...found,
      problems: problems.map((problem) => userErrorOf(problem, context.language)),
    }));
    const below = selectionOf(info).get('lines');
    if (below) await stitch(context, BankStatementLine, lines, below);
    const sure = lines.filter(({ state }) => state === 'MATCHED');
    return {
      encoding,
      lines,
      matchedCount: sure.length,
      matchedFen: sure.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0),
    };
  });
}
