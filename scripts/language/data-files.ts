import { isMap, isPair, isScalar, parseAllDocuments, visit } from 'yaml';
import { PARAGRAPH } from './tokens.ts';

/** A piece of text with the line where it starts. */
export interface LocatedText {
  readonly line: number;
  readonly text: string;
}

const DESCRIBING_KEYS = new Set([
  'description',
  'name',
  'title',
  'deprecationMessage',
  'summary',
  'markdownDescription',
]);
const JSON_DESCRIPTION = /"(?:description|title|markdownDescription|\$comment)":\s*("(?:[^"\\\n]|\\.)*")/g;
const SVG_TEXT = /<(title|desc|text|tspan)\b[^>]*>([^<]*)/g;
const XML_ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const REGO_STRING = /"((?:[^"\\\n]|\\.)*)"/g;

const lineAt = (source: string, offset: number): number => source.slice(0, offset).split('\n').length;

/** Reads the values of `description`, `name` and similar keys of YAML. A file that is not YAML has none. */
export function readYamlDescriptions(source: string): LocatedText[] {
  const found: LocatedText[] = [];
  for (const document of parseAllDocuments(source)) {
    if (!('contents' in document) || !isMap(document.contents)) continue;
    visit(document, (_, node) => {
      if (!isPair(node) || !isScalar(node.key) || !DESCRIBING_KEYS.has(String(node.key.value))) return;
      if (!isScalar(node.value) || !node.value.range) return;
      const [start, end] = node.value.range;
      const text = source.slice(start, end).replace(/^[|>][^\n]*|^['"]|['"]$/g, '');
      found.push({ line: lineAt(source, start), text });
    });
  }
  return found;
}

/** Reads the descriptions and titles of a JSON Schema. */
export function readJsonDescriptions(source: string): LocatedText[] {
  return Array.from(source.matchAll(JSON_DESCRIPTION), (match) => ({
    line: lineAt(source, match.index),
    text: String(JSON.parse(match[1] ?? '""')).replaceAll('\n', PARAGRAPH),
  }));
}

/** Reads the title, the description and the labels of an SVG picture. */
export function readSvgTexts(source: string): LocatedText[] {
  return Array.from(source.matchAll(SVG_TEXT), ({ 0: whole, 2: content = '', index }) => ({
    line: lineAt(source, index + whole.length - content.length),
    text: content.replace(/&\w+;/g, (entity) => XML_ENTITIES[entity] ?? entity),
  }));
}

/** Reads the string literals of Rego. */
export function readRegoStrings(source: string): LocatedText[] {
  const code = source.replace(/^\s*#.*$/gm, '');
  return Array.from(code.matchAll(REGO_STRING), (match) => ({ line: lineAt(code, match.index), text: match[1] ?? '' }));
}

/** Reads `#` comments of YAML, shell, Rego and Python. Adjacent lines that only hold a comment form one text. */
export function readHashComments(source: string): LocatedText[] {
  const found: { line: number; text: string; isOpen: boolean }[] = [];
  source.split('\n').forEach((raw, index) => {
    const whole = /^\s*#(?!!) ?(.*)$/.exec(raw)?.[1];
    const last = found.at(-1);
    if (whole !== undefined && last?.isOpen && last.line + last.text.split('\n').length === index + 1) {
      last.text += `\n${whole}`;
      return;
    }
    const text = whole ?? trailingComment(raw);
    if (text !== undefined) found.push({ line: index + 1, text, isOpen: whole !== undefined });
  });
  return found.map(({ line, text }) => ({ line, text }));
}

/** Returns the comment after the code of a line, unless its `#` is inside quotes. */
function trailingComment(line: string): string | undefined {
  const match = /\s# (.*)$/.exec(line);
  if (!match) return undefined;
  const code = line.slice(0, match.index);
  const isQuoted = ["'", '"'].some((quote) => code.split(quote).length % 2 === 0);
  return isQuoted ? undefined : match[1];
}
