import { currentLanguage } from '@/lib/i18n/i18n';

/** What came of an upload: the attachment, or why it was not taken; without a sentence where the server was not reached. */
export type UploadOutcome =
  | { readonly ok: true; readonly attachment: { readonly id: string; readonly name: string } }
  | { readonly ok: false; readonly message: string | null };

interface Answer {
  readonly attachment?: { readonly id: string; readonly name: string };
  readonly errors?: readonly { readonly message: string }[];
}

/** Uploads a file to be attached to a record. Nothing is thrown. */
export async function uploadAttachment(file: File): Promise<UploadOutcome> {
  try {
    const response = await fetch(`/attachments?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream', 'Accept-Language': currentLanguage() },
      body: file,
    });
    const answer = (await response.json()) as Answer;
    if (answer.attachment) return { ok: true, attachment: answer.attachment };
    return { ok: false, message: answer.errors?.map(({ message }) => message).join(' ') ?? null };
  } catch {
    return { ok: false, message: null };
  }
}
