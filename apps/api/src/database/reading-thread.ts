import { parentPort, workerData } from 'node:worker_threads';
import { openEmbeddedFile } from './embedded-file.js';

/**
 * A thread that reads the embedded file on a connection of its own, so that a long statement holds nobody up. It is asked by
 * `{ id, sql, parameters }` and answers `{ id, rows }` with the rows as JSON, which is quicker to hand over than objects, or
 * `{ id, error }`; `{ isLast }` ends it.
 */
type Question = { id: number; sql: string; parameters: readonly unknown[] } | { isLast: true };

const connection = openEmbeddedFile((workerData as { file: string }).file);
connection.pragma('query_only = 1');

parentPort?.on('message', (question: Question) => {
  if ('isLast' in question) {
    connection.close();
    parentPort?.close();
  } else parentPort?.postMessage({ id: question.id, ...answerTo(question.sql, question.parameters) });
});

function answerTo(sql: string, parameters: readonly unknown[]): { rows: string } | { error: string } {
  try {
    const statement = connection.prepare(sql);
    if (statement.reader) return { rows: JSON.stringify(statement.all(...parameters)) };
    statement.run(...parameters);
    return { rows: '[]' };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
