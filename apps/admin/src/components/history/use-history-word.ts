import { useTranslation } from 'react-i18next';

/** A name of the API spaced out, for what has no word yet: recordVisit → record visit. */
const spaced = (name: string): string => name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** Gives what was done, to what, or a field, in words. */
export function useHistoryWord(): (of: 'operation' | 'subject' | 'name', name: string) => string {
  const { t, i18n } = useTranslation(['history', 'deeds']);
  return (of, name) => {
    const key = `${of === 'name' ? 'history' : 'deeds'}:${of}.${name}`;
    return i18n.exists(key) ? t(key as 'history:name.name') : spaced(name);
  };
}
