import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { ConfigurationError } from '../../lib/errors.ts';
import { conform } from '../../lib/json.ts';
import { parseYaml } from '../../lib/yaml.ts';
import { type TrustPolicyFile, trustPolicySchema } from '../policy-schema.ts';

export type RootEntry = TrustPolicyFile['roots'][number];

/** A policy as text that can be edited: what is not touched keeps its order and its comments. */
export interface PolicyText {
  readonly policy: TrustPolicyFile;
  /** The text with another root in the place of the one of its name, or behind the one named `after`, or at the end. */
  withRoot(entry: RootEntry, after?: string): string;
  withoutRoot(name: string): string;
}

/** Throws what a policy that cannot be read throws: `yaml-malformed`, `schema-mismatch`. */
export function editPolicy(text: string, path: string): PolicyText {
  const policy = conform(trustPolicySchema, parseYaml(text, path), path);
  const indexOf = (name: string): number => policy.roots.findIndex((root) => root.name === name);
  const known = (name: string): number => {
    const index = indexOf(name);
    if (index < 0)
      throw new ConfigurationError('policy-root-unknown', {
        path,
        given: name,
        expected: policy.roots.map((root) => root.name),
      });
    return index;
  };
  const placeOf = (entry: RootEntry, after: string | undefined) => {
    const at = indexOf(entry.name);
    return at >= 0
      ? { at, replaces: true }
      : { at: after === undefined ? policy.roots.length : known(after) + 1, replaces: false };
  };
  return isJson(text)
    ? {
        policy,
        withRoot: (entry, after) => {
          const { at, replaces } = placeOf(entry, after);
          return jsonText({ ...policy, roots: policy.roots.toSpliced(at, replaces ? 1 : 0, entry) });
        },
        withoutRoot: (name) => jsonText({ ...policy, roots: policy.roots.toSpliced(known(name), 1) }),
      }
    : {
        policy,
        withRoot: (entry, after) => {
          const { at, replaces } = placeOf(entry, after);
          const { document, roots } = rootsOf(text);
          if (replaces) replaceIn(document, roots.items[at], entry);
          else roots.items.splice(at, 0, nodeOf(document, entry));
          return textOf(document, text);
        },
        withoutRoot: (name) => {
          const { document, roots } = rootsOf(text);
          roots.items.splice(known(name), 1);
          return textOf(document, text);
        },
      };
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const jsonText = (policy: unknown): string => `${JSON.stringify(policy, null, 2)}\n`;

function rootsOf(text: string): { readonly document: Document.Parsed; readonly roots: YAMLSeq<unknown> } {
  const document = parseDocument(text);
  const roots = document.get('roots');
  if (!isSeq(roots)) throw new TypeError('a policy that fits its schema has a list of roots');
  return { document, roots };
}

/** A root as a person would write it: a key a line, each pin a line. */
function nodeOf(document: Document, entry: RootEntry): YAMLMap {
  const node = document.createNode(entry);
  for (const pair of node.items) if (isMap(pair.value)) pair.value.flow = true;
  return node as YAMLMap;
}

/** Key by key, so that comments within the entry stay where they were. */
function replaceIn(document: Document, node: unknown, entry: RootEntry): void {
  if (!isMap(node)) throw new TypeError('a policy that fits its schema has roots that are maps');
  const wanted: Readonly<Record<string, unknown>> = { ...entry };
  for (const { key } of [...node.items]) if (wanted[String(key)] === undefined) node.delete(key);
  for (const [key, value] of Object.entries(wanted)) {
    if (value === undefined) continue;
    const held = node.get(key);
    if (isMap(held) && typeof value === 'object' && value !== null) {
      for (const [name, each] of Object.entries(value)) held.set(name, each);
    } else if (JSON.stringify(held) !== JSON.stringify(value)) {
      const made = document.createNode(value);
      if (isMap(made)) made.flow = true;
      node.set(key, made);
    }
  }
}

const textOf = (document: Document, before: string): string =>
  document.toString({ lineWidth: 0, indentSeq: !/^roots:[^\n]*\n(?:\s*#[^\n]*\n)*- /m.test(before) });
