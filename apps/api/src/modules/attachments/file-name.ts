/** Characters of a name at most, its ending left out. */
const LONGEST = 120;
/** What systems forbid in names, what cannot be seen, and what turns the direction of what follows. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]/gu;
const OTHER_ENDINGS: Record<string, readonly string[]> = { jpg: ['jpg', 'jpeg'] };

/** A file's name without folders and whatever could harm on a disk or in a header, ending as its content demands. */
export function safeFileName(asked: string, ending: string): string {
  const last = asked.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replaceAll(FORBIDDEN, '_').replaceAll(/\s+/g, ' ').trim();
  const known = OTHER_ENDINGS[ending] ?? [ending];
  const dot = clean.lastIndexOf('.');
  const own = dot > 0 && known.includes(clean.slice(dot + 1).toLowerCase()) ? clean.slice(0, dot) : clean;
  const stem = Array.from(own.replace(/^[.\s]+|[.\s]+$/g, ''))
    .slice(0, LONGEST)
    .join('');
  return `${stem || 'file'}.${ending}`;
}
