/** A comment or a string literal of a source file. Newlines in `text` match those of the source, so lines can be counted. */
export interface SourceText {
  readonly kind: 'comment' | 'string' | 'template';
  /** Line of the first character of `text`, from 1. */
  readonly line: number;
  /** Content without delimiters. An escaped line break becomes PARAGRAPH, and `${…}` becomes `{}`. */
  readonly text: string;
  /** Up to 40 characters of source in front of the literal. */
  readonly before: string;
}

/** Separates paragraphs inside a decoded string without adding a source line. */
export const PARAGRAPH = '\u2029';

const BEFORE_CHARACTERS = 40;
const REGEX_AFTER_WORD = /^(?:return|typeof|case|in|of|do|else|void|delete|throw|new|instanceof|await|yield)$/;
const REGEX_LITERAL = /\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const WORD = /[\w$]+/y;

/** Reads the comments and string literals of TypeScript or JavaScript source. Adjacent `//` lines form one comment. */
export function readSourceTexts(source: string): SourceText[] {
  const scanner = new Scanner(source);
  scanner.scanCode(false);
  return joinLineComments(scanner.found.sort((a, b) => a.start - b.start));
}

interface FoundText extends SourceText {
  readonly start: number;
  /** The comment starts with `//` and nothing else is on its line. */
  readonly isWholeLine: boolean;
}

class Scanner {
  readonly found: FoundText[] = [];
  readonly #source: string;
  readonly #lineStarts: readonly number[];
  #at = 0;
  /** The last word or character of code; decides whether a slash starts a regular expression. */
  #previous = '';

  constructor(source: string) {
    this.#source = source;
    this.#lineStarts = [0, ...Array.from(source.matchAll(/\n/g), (match) => match.index + 1)];
  }

  /** Scans code up to the end of the source, or up to the brace that closes a `${` of a template. */
  scanCode(isInTemplate: boolean): void {
    let depth = 0;
    while (this.#at < this.#source.length) {
      const character = this.#source.charAt(this.#at);
      if (this.#scanText(character)) continue;
      if (character === '{') depth++;
      if (character === '}') {
        if (isInTemplate && depth === 0) return;
        depth--;
      }
      if (character.trim()) this.#previous = character;
      this.#at++;
    }
  }

  #scanText(character: string): boolean {
    if (this.#source.startsWith('//', this.#at)) this.#lineComment();
    else if (this.#source.startsWith('/*', this.#at)) this.#blockComment();
    else if (character === "'" || character === '"') this.#string(character);
    else if (character === '`') this.#template();
    else return (character === '/' && this.#regex()) || this.#word();
    return true;
  }

  #word(): boolean {
    const word = this.#match(WORD);
    if (word !== undefined) this.#previous = word;
    return word !== undefined;
  }

  #regex(): boolean {
    const canStart =
      this.#previous === '' || REGEX_AFTER_WORD.test(this.#previous) || !/[\w$)\]]$/.test(this.#previous);
    if (!canStart || this.#match(REGEX_LITERAL) === undefined) return false;
    this.#previous = ')';
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found) this.#at += found.length;
    return found;
  }

  #lineComment(): void {
    const start = this.#at;
    this.#at = endOf(this.#source, '\n', start);
    const lineStart = this.#source.lastIndexOf('\n', start - 1) + 1;
    const isWholeLine = this.#source.slice(lineStart, start).trim() === '';
    this.#add('comment', start, this.#source.slice(start, this.#at).replace(/^\/\/+ ?/, ''), isWholeLine);
  }

  #blockComment(): void {
    const start = this.#at;
    const end = endOf(this.#source, '*/', start + 2);
    this.#at = Math.min(end + 2, this.#source.length);
    const text = this.#source.slice(start + 2, end).replace(/^\*/, '');
    this.#add('comment', start, text.replace(/^[ \t]*\* ?/gm, ''));
  }

  #string(quote: string): void {
    const start = this.#at++;
    let text = '';
    while (this.#at < this.#source.length) {
      const character = this.#source.charAt(this.#at);
      if (character === quote || character === '\n') break;
      text += character === '\\' ? this.#escape() : character;
      this.#at++;
    }
    if (this.#source.charAt(this.#at) === quote) this.#at++;
    this.#add('string', start, text);
    this.#previous = ')';
  }

  #template(): void {
    const start = this.#at++;
    let text = '';
    while (this.#at < this.#source.length && this.#source.charAt(this.#at) !== '`') {
      const character = this.#source.charAt(this.#at);
      if (character === '$' && this.#source.charAt(this.#at + 1) === '{') text += this.#place();
      else text += character === '\\' ? this.#escape() : character;
      this.#at++;
    }
    this.#at++;
    this.#add('template', start, text);
    this.#previous = ')';
  }

  /** Scans `${…}` and returns `{}`, with as many newlines as the place spans. Stops at the closing brace. */
  #place(): string {
    const start = this.#at;
    this.#at += 2;
    this.#previous = '{';
    this.scanCode(true);
    return `{}${this.#source.slice(start, this.#at).replace(/[^\n]/g, '')}`;
  }

  /** Decodes the escape at the backslash and stops at its last character. */
  #escape(): string {
    const escaped = this.#source.charAt(++this.#at);
    if (escaped === 'n') return PARAGRAPH;
    if (/[rtvfb0]/.test(escaped)) return ' ';
    return escaped === 'u' || escaped === 'x' ? '\\' : escaped;
  }

  #add(kind: SourceText['kind'], start: number, text: string, isWholeLine = false): void {
    const before = this.#source.slice(Math.max(0, start - BEFORE_CHARACTERS), start);
    this.found.push({ kind, line: this.#lineAt(start), text, before, start, isWholeLine });
  }

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#lineStarts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  }
}

function endOf(source: string, delimiter: string, from: number): number {
  const end = source.indexOf(delimiter, from);
  return end < 0 ? source.length : end;
}

function joinLineComments(found: readonly FoundText[]): SourceText[] {
  const joined: FoundText[] = [];
  for (const text of found) {
    const last = joined.at(-1);
    const nextLine = last && last.line + last.text.split('\n').length;
    if (last?.isWholeLine && text.isWholeLine && text.line === nextLine) {
      joined[joined.length - 1] = { ...last, text: `${last.text}\n${text.text}` };
    } else joined.push(text);
  }
  return joined.map(({ kind, line, text, before }) => ({ kind, line, text, before }));
}
