import { useCallback, useEffect, useRef, useState } from 'react';

/** Formats in which what is shown can be had as a file. */
export type FileFormat = 'xlsx' | 'csv' | 'pdf';

/** Where a file stands that is being fetched, or why it did not come. */
export type Download =
  | { readonly state: 'IDLE' }
  | {
      readonly state: 'RUNNING';
      readonly bytes: number;
      /** Rows that have come, where the format tells, and how many there are in all. */
      readonly rows: number | null;
      readonly total: number | null;
    }
  | { readonly state: 'FAILED'; readonly why: 'OFFLINE' | 'BUSY' | 'FORBIDDEN' | 'TOO_LONG' | 'FAULT' };

const idle: Download = { state: 'IDLE' };
const newline = 10;
/** A file's address is let go a while after the browser has begun to save it. */
const keptForMs = 10_000;

/** Fetches a file bit by bit and saves it under the name that the server gives; it tells how far it is and can be given up. */
export function useDownload(): {
  readonly download: Download;
  readonly start: (address: string, format: FileFormat) => Promise<void>;
  readonly cancel: () => void;
} {
  const [download, setDownload] = useState<Download>(idle);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const cancel = useCallback(() => control.current?.abort(), []);
  const start = useCallback(async (address: string, format: FileFormat): Promise<void> => {
    control.current?.abort();
    const own = new AbortController();
    control.current = own;
    setDownload({ state: 'RUNNING', bytes: 0, rows: null, total: null });
    try {
      const response = await fetch(address, { signal: own.signal });
      if (!response.ok) return setDownload({ state: 'FAILED', why: reasonOf(response.status, format) });
      const parts = await partsOf(response, format, (progress) =>
        setDownload({ state: 'RUNNING', ...progress }),
      );
      save(new Blob(parts, { type: response.headers.get('content-type') ?? '' }), nameIn(response));
      setDownload(idle);
    } catch {
      setDownload(own.signal.aborted ? idle : { state: 'FAILED', why: 'OFFLINE' });
    }
  }, []);
  return { download, start, cancel };
}

function reasonOf(status: number, format: FileFormat): 'BUSY' | 'FORBIDDEN' | 'TOO_LONG' | 'FAULT' {
  if (status === 503) return 'BUSY';
  if (status === 401 || status === 403) return 'FORBIDDEN';
  return status === 400 && format === 'pdf' ? 'TOO_LONG' : 'FAULT';
}

type Progress = { readonly bytes: number; readonly rows: number | null; readonly total: number | null };

async function partsOf(
  response: Response,
  format: FileFormat,
  tell: (progress: Progress) => void,
): Promise<BlobPart[]> {
  const total = Number(response.headers.get('x-total-rows') ?? 0) || null;
  const parts: BlobPart[] = [];
  let bytes = 0;
  // The headings are a line, too.
  let rows = -1;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    parts.push(next.value);
    bytes += next.value.length;
    if (format === 'csv') for (const byte of next.value) if (byte === newline) rows += 1;
    tell({ bytes, total, rows: format === 'csv' ? Math.max(0, Math.min(rows, total ?? rows)) : null });
  }
  return parts;
}

function nameIn(response: Response): string {
  const header = response.headers.get('content-disposition') ?? '';
  const [, encoded] = /filename\*=UTF-8''([^;]+)/.exec(header) ?? [];
  return encoded === undefined ? 'export' : decodeURIComponent(encoded);
}

function save(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptForMs);
}
