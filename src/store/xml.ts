import sax from 'sax';
import { describe } from '../lib/describe.ts';
import { baseError } from '../lib/errors.ts';

/** An element of a store's answer. Attributes have no meaning in S3's documents, and are left out. */
export interface XmlElement {
  readonly name: string;
  /** The characters of the element itself, with entities resolved. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

// A page of S3 lists 1,000 objects, each with about 10 elements, 3 levels deep; a key has at most 1,024 bytes.
const MAX_BYTES = 8 * 1024 * 1024;
const MAX_NODES = 50_000; // elements and CDATA sections
const MAX_DEPTH = 16;
const MAX_TEXT = 16 * 1024;
const MAX_ATTRIBUTES = 16;
const PIECE_BYTES = 64 * 1024; // parsing it takes a few milliseconds; then timers and signals run
const MAX_REFUSAL_CHARACTERS = 64 * 1024;

/** The predefined entities (XML 1.0, section 4.6). The parser gets them without a prototype, because a document may name any property. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', gt: '>', lt: '<', quot: '"', apos: "'" };

interface OpenElement {
  readonly name: string;
  text: string;
  readonly children: XmlElement[];
}

/** Parses XML in pieces, in linear time. Throws as soon as a bound is passed. */
class XmlReader {
  readonly #parser = new sax.SAXParser(true, {});
  readonly #open: OpenElement[] = [];
  #nodes = 0;
  #attributes = 0;
  root: XmlElement | undefined;

  constructor(onClose: (element: XmlElement) => void = () => {}) {
    const parser = this.#parser;
    parser.ENTITIES = Object.assign(Object.create(null), ENTITIES);
    parser.onerror = (error) => {
      throw error;
    };
    // A declaration can define entities and name files. No answer of a store has one.
    parser.ondoctype = () => refuse('a document type declaration');
    parser.onsgmldeclaration = () => refuse('a declaration');
    parser.onattribute = () => {
      if (++this.#attributes > MAX_ATTRIBUTES) refuse(`more than ${MAX_ATTRIBUTES} attributes on one element`);
    };
    parser.onopentag = ({ name }) => this.#openElement(name);
    parser.ontext = (text) => this.#addText(text);
    parser.onopencdata = () => this.#countNode();
    parser.oncdata = (text) => this.#addText(text);
    parser.onclosetag = () => {
      const element = this.#open.pop();
      if (!element) return;
      const parent = this.#open.at(-1);
      if (parent) parent.children.push(element);
      else this.root = element;
      onClose(element);
    };
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): XmlElement {
    this.#parser.close();
    return this.root ?? refuse('no element');
  }

  #openElement(name: string): void {
    this.#attributes = 0;
    if (this.root) refuse('a second root element');
    this.#countNode();
    if (this.#open.length >= MAX_DEPTH) refuse(`elements nested deeper than ${MAX_DEPTH}`);
    this.#open.push({ name, text: '', children: [] });
  }

  #countNode(): void {
    if (++this.#nodes > MAX_NODES) refuse(`more than ${MAX_NODES} elements`);
  }

  #addText(text: string): void {
    const element = this.#open.at(-1);
    if (!element) return;
    if (element.text.length + text.length > MAX_TEXT) refuse(`an element with more than ${MAX_TEXT} characters`);
    element.text += text;
  }
}

function refuse(found: string): never {
  throw new Error(`expected the XML of a store, found ${found}`);
}

/**
 * Parses the answer of a store in pieces, and lets other work run between them. Throws `response-malformed` for a document that is not
 * well-formed UTF-8 XML, has a declaration or defines an entity, or passes a bound. Throws the reason of an aborted signal.
 */
export async function parseXml(bytes: Uint8Array, url: string, signal?: AbortSignal): Promise<XmlElement> {
  try {
    if (bytes.length > MAX_BYTES) refuse(`${bytes.length} bytes`);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const reader = new XmlReader();
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
      if (at > 0) await new Promise((resolve) => setImmediate(resolve));
      if (signal?.aborted) break;
      reader.write(decoder.decode(bytes.subarray(at, at + PIECE_BYTES), { stream: true }));
    }
    signal?.throwIfAborted();
    reader.write(decoder.decode());
    return reader.close();
  } catch (error) {
    signal?.throwIfAborted();
    throw baseError('response-malformed', { url, detail: describe(error) }, { cause: error });
  }
}

/** Lists the children with a name. */
export const findChildren = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child) => child.name === name);

/** Returns the text of the first child with a name. */
export const findText = ({ children }: XmlElement, name: string): string | undefined =>
  children.find((child) => child.name === name)?.text;

/** Returns the text of the first child with a name. Throws `response-malformed` where there is none. */
export function requireText(element: XmlElement, name: string, url: string): string {
  const found = findText(element, name);
  if (found === undefined) throw baseError('response-malformed', { url, detail: `no <${name}> in it` });
  return found;
}

/** Reads the code of S3's error document, which may be cut. */
export function readErrorCode(text: string): string | undefined {
  let code: string | undefined;
  const reader = new XmlReader(({ name, text: found }) => {
    if (name === 'Code') code ??= found;
  });
  try {
    reader.write(text.slice(0, MAX_REFUSAL_CHARACTERS));
  } catch {
    // Some stores do not answer in XML, and an excerpt may end anywhere. The code counts if it was read before the error.
  }
  return code;
}
