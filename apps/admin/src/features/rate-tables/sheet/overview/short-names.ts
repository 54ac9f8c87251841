const prefixOf = (one: string, other: string): string => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
};
const reversed = (text: string): string => Array.from(text).toReversed().join('');
/** What all texts begin with. */
const shared = (texts: readonly string[]): string => texts.reduce((one, other) => prefixOf(one, other));

/** Names without what all of them begin and end with: 拓步财务通 2005 → 财务通, where all are 拓步… 2005. One alone stays. */
export function shortNames(names: readonly string[]): readonly string[] {
  if (new Set(names).size < 2) return names;
  const start = shared(names).length;
  const rests = names.map((name) => name.slice(start));
  const end = shared(rests.map(reversed)).length;
  const short = rests.map((rest) => rest.slice(0, rest.length - end).trim());
  return short.includes('') ? names : short;
}
