/** A bank's file as the person chose it, ready to be sent. */
export interface StatementFile {
  readonly name: string;
  readonly base64: string;
}

/** Bytes of a file at most: what is sent is a third longer. */
export const MOST_BYTES = 140_000;

/** Reads a chosen file; null where it is too large to be sent. */
export async function readStatementFile(file: File): Promise<StatementFile | null> {
  if (file.size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name: file.name.slice(-120), base64: btoa(binary) };
}
