import { useTranslation } from 'react-i18next';
import { formatDate, todayInShanghai } from '@/lib/format/dates';
import { currentLanguage } from '@/lib/i18n/i18n';
import type { BuilderTable } from './builder-documents';

/** The tables that a quote may name: the one in force today, and the published ones that are coming. */
export function useTableChoices(
  inForce: BuilderTable,
  published: readonly BuilderTable[],
): readonly { readonly value: string; readonly label: string }[] {
  const { t } = useTranslation(['quotes', 'words']);
  const today = todayInShanghai();
  const coming = published
    .filter(({ id, effectiveFrom }) => id !== inForce.id && effectiveFrom > today)
    .toSorted((one, other) => (one.effectiveFrom < other.effectiveFrom ? -1 : 1));
  const nameOf = ({ year, revision }: BuilderTable): string => t('words:rateTableShort', { year, revision });
  return [
    { value: inForce.id, label: t('build.tableInForce', { table: nameOf(inForce) }) },
    ...coming.map((table) => ({
      value: table.id,
      label: t('build.tableComing', {
        table: nameOf(table),
        date: formatDate(table.effectiveFrom, currentLanguage()),
      }),
    })),
  ];
}
