/** Items by the cell that they are about, in their order. */
export function grouped<Item extends { readonly cell: string }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.cell, [...(groups.get(item.cell) ?? []), item]);
  return groups;
}
