import type { Language } from '../graphql/messages/index.js';
import { documentWords } from './document-words.js';
import type { PrintedBlock, PrintedFact } from './printed-parts.js';

/** The vendor's details as the settings hold them. */
interface SellersDetails {
  sellerName: string | null;
  sellerNameEn: string | null;
  sellerAddress: string | null;
  sellerAddressEn: string | null;
  sellerPhone: string | null;
  sellerCreditCode: string | null;
  sellerBank: string | null;
  sellerAccount: string | null;
}

/** A customer as documents name them. */
interface BuyersDetails {
  name: string;
  creditCode: string | null;
  contactName: string | null;
  contactPhone: string | null;
}

/** The vendor's name on documents of a language; empty where none is set. */
export const sellerName = (
  { sellerName: name, sellerNameEn }: Pick<SellersDetails, 'sellerName' | 'sellerNameEn'>,
  language: Language,
): string => (language === 'en' ? (sellerNameEn ?? name) : name) ?? '';

/** The vendor as a document prints it, with where money is to be paid to; what the settings leave open is left out. */
export function sellerBlock(settings: SellersDetails, language: Language): PrintedBlock {
  const words = documentWords[language];
  const { sellerAddress, sellerAddressEn, sellerPhone, sellerCreditCode, sellerBank, sellerAccount } =
    settings;
  return {
    heading: words.seller,
    name: sellerName(settings, language),
    facts: stated([
      [words.creditCode, sellerCreditCode],
      [words.address, language === 'en' ? (sellerAddressEn ?? sellerAddress) : sellerAddress],
      [words.phone, sellerPhone],
      [words.bank, sellerBank],
      [words.account, sellerAccount],
    ]),
  };
}

/** A customer as a document prints them. */
export function buyerBlock(customer: BuyersDetails, language: Language): PrintedBlock {
  const words = documentWords[language];
  const { name, creditCode, contactName, contactPhone } = customer;
  return {
    heading: words.buyer,
    name,
    facts: stated([
      [words.creditCode, creditCode],
      [words.contact, contactName],
      [words.phone, contactPhone],
    ]),
  };
}

const stated = (facts: readonly (readonly [label: string, value: string | null])[]): PrintedFact[] =>
  facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
