import { Agent, request as open } from 'node:http';

/** A POST of JSON. */
export interface Request {
  path: string;
  headers: Record<string, string>;
  /** JSON as it is sent. */
  body: string;
}

/** A request to the floor. */
export const toFloor = (path: string, body: object = {}): Request => ({
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Sends requests to a server over connections that stay open, as many as are used at once. */
export class Client {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  private readonly port: string;

  constructor(url: string) {
    this.port = new URL(url).port;
  }

  /** The body of the answer. Throws where the status is not 200. */
  send({ path, headers, body }: Request): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const length = String(Buffer.byteLength(body));
      const sent = open(
        {
          host: '127.0.0.1',
          port: this.port,
          path,
          method: 'POST',
          agent: this.agent,
          headers: { ...headers, 'content-length': length },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => void chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const answer = Buffer.concat(chunks);
            if (response.statusCode === 200) resolve(answer);
            else reject(new Error(`${path} answers ${response.statusCode}: ${answer.toString()}`));
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
