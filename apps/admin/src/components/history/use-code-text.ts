import { useTranslation } from 'react-i18next';

/** The lists of words in which a code of the schema may stand. */
const PLACES = [
  'words:edition',
  'words:region',
  'words:zone',
  'words:coverage',
  'words:service',
  'words:kind',
  'words:plan',
  'words:trainingMode',
  'words:cause',
  'words:channel',
  'words:charge',
  'words:product',
  'words:invoiceStatus',
  'words:chargeStatus',
  'words:quoteStatus',
  'words:contractStatus',
  'words:contractKind',
  'app:role',
  'history:code',
] as const;

/** Gives a code of the schema in words, wherever they stand; any other text as it is. */
export function useCodeText(): (text: string) => string {
  const { t, i18n } = useTranslation(['words', 'app', 'history']);
  return (text) => {
    if (!/^[A-Z][A-Z0-9_]+$/.test(text)) return text;
    const place = PLACES.find((one) => i18n.exists(`${one}.${text}`));
    return place === undefined ? text : t(`${place}.${text}` as 'words:edition.NETWORK');
  };
}
