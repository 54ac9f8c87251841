import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { graphql } from '@/gql';
import { useSettled } from '@/lib/forms/use-settled';
import { addressOf, type PaletteItem } from './palette-items';

const SearchDocument = graphql(`
  query Search($text: String!) {
    search(text: $text) {
      kind
      id
      title
      detail
      customerId
    }
  }
`);

interface FoundRecords {
  readonly records: readonly PaletteItem[];
  /** Whether what is typed was not answered yet. */
  readonly isSearching: boolean;
  readonly hasFailed: boolean;
}

const LONGEST = 120;

/** The records that the API finds for what is typed, asked once typing pauses. */
export function useFoundRecords(typed: string): FoundRecords {
  const { t } = useTranslation('shell');
  const router = useRouter();
  const text = typed.trim().slice(0, LONGEST);
  const settled = useSettled(text, 150);
  const pause = settled === '';
  const [{ data, error, fetching, stale }] = useQuery({
    query: SearchDocument,
    variables: { text: settled },
    pause,
    requestPolicy: 'cache-and-network',
  });
  if (text === '') return { records: [], isSearching: false, hasFailed: false };
  const isAnswered = settled === text && !fetching && !stale;
  const records = pause
    ? []
    : (data?.search ?? []).map(({ kind, id, title, detail, customerId }): PaletteItem => ({
        key: `${kind} ${id}`,
        group: 'records',
        label: title,
        detail,
        kind: t(`kind.${kind}`),
        run: () => router.history.push(addressOf[kind](id, customerId)),
      }));
  return { records, isSearching: !isAnswered, hasFailed: isAnswered && error !== undefined };
}
