const PLAIN = /^[\w@%+=:,./-]+$/;

/**
 * Quotes a text as one word of a POSIX shell. The result has no two consecutive spaces and no control or format characters, so that
 * cleaned text still names the same word.
 */
export function quoteForShell(text: string): string {
  if (PLAIN.test(text)) return text;
  if (/[\p{Cc}\p{Cf}]/u.test(text)) return `$'${[...Buffer.from(text)].map(escapeByte).join('')}'`;
  return `'${text.replaceAll("'", "'\\''").replace(/ (?= )/g, " ''")}'`;
}

/** Escapes a byte within `$'…'` (POSIX.1-2024). Three octal digits end by themselves. */
const escapeByte = (byte: number): string => {
  const character = String.fromCharCode(byte);
  return PLAIN.test(character) ? character : `\\${byte.toString(8).padStart(3, '0')}`;
};
