import { plainLetters } from '../../graphql/plain-letters.js';

/** How a serial number is typed: in any case, full-width too, as an input method leaves it. */
export const TYPED_SERIAL = /^\s*[A-Za-z0-9Ａ-Ｚａ-ｚ０-９][A-Za-z0-9._/Ａ-Ｚａ-ｚ０-９．＿／－-]*\s*$/;

/** A serial number as it is kept: plain letters in capitals. */
export const serialOf = (typed: string): string => plainLetters(typed.trim()).toUpperCase();
