import type { Client } from './test-server.js';

/** What a stream tells at once. */
export interface StreamedAnswer {
  data?: { recordsChanged: { type: string; id: string | null }[] };
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** A stream as somebody reads it. */
export interface Stream {
  status: number;
  /** What it tells next; null once it has ended. */
  next(): Promise<StreamedAnswer | null>;
  close(): Promise<void>;
}

/** What a window asks for. */
export const RECORDS_CHANGED = 'subscription { recordsChanged { type id } }';

/** Opens a stream as a browser does: GraphQL over SSE, a connection of its own. */
export async function openStream(client: Client, query = RECORDS_CHANGED): Promise<Stream> {
  const control = new AbortController();
  const response = await client.fetch('/graphql/stream', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
    signal: control.signal,
  });
  const events = eventsOf(response);
  return {
    status: response.status,
    next: async () => {
      const result = await events.next();
      return result.done ? null : result.value;
    },
    close: async () => {
      control.abort();
      await events.return(undefined).catch(() => undefined);
    },
  };
}

async function* eventsOf({ body }: Response): AsyncGenerator<StreamedAnswer> {
  let text = '';
  for await (const part of (body as unknown as AsyncIterable<Uint8Array> | null) ?? []) {
    text += Buffer.from(part).toString();
    const events = text.split('\n\n');
    text = events.pop() ?? '';
    for (const event of events) {
      const data = /^event: next\ndata: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) yield JSON.parse(data) as StreamedAnswer;
    }
  }
}
