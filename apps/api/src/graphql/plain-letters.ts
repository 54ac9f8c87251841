/** A text with the letters, digits and `-_./` that an input method left full-width (ＡＢ－１２) as plain ones; a name’s brackets stay. */
export const plainLetters = (text: string): string =>
  text.replaceAll(/[０-９Ａ-Ｚａ-ｚ－．＿／]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
