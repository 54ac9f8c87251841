import { createServer } from 'node:http';
import mysql from 'mysql2';
import { answers } from './answers.js';

/**
 * The floor: what a server costs that does nothing but read with prepared statements and write JSON, by hand for each
 * question. No authentication, no limits, no audit, no schema.
 */
const pool = mysql
  .createPool({
    uri: process.env['FLOOR_DATABASE_URL'] ?? '',
    timezone: 'Z',
    charset: 'utf8mb4_bin',
    supportBigNumbers: true,
    dateStrings: true,
    connectionLimit: 16,
    maxPreparedStatements: 1000,
  })
  .promise();

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => void chunks.push(chunk));
  request.on('end', () => {
    const answer = answers[request.url ?? ''];
    if (!answer) return void response.writeHead(404).end();
    answer(pool, JSON.parse(Buffer.concat(chunks).toString()) as never, response)
      .then((body) => {
        if (body === undefined) return;
        const text = JSON.stringify(body);
        response.writeHead(200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        });
        response.end(text);
      })
      .catch((error: unknown) => {
        console.error(error);
        response.writeHead(500).end(String(error));
      });
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
});
process.on('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void pool.end();
});
