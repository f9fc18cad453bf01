import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { baseError } from '../../lib/errors.ts';
import { conform } from '../../lib/json.ts';
import { parseYaml } from '../../lib/yaml.ts';
import { verifyError } from '../errors.ts';
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
      throw verifyError('policy-root-unknown', {
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
          const { document, roots } = rootsOf(text, path);
          if (replaces) replaceIn(document, roots.items[at] as YAMLMap, entry);
          else roots.items.splice(at, 0, nodeOf(document, entry));
          return textOf(document, text);
        },
        withoutRoot: (name) => {
          const { document, roots } = rootsOf(text, path);
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

function rootsOf(text: string, path: string): { readonly document: Document.Parsed; readonly roots: YAMLSeq<unknown> } {
  const document = parseDocument(text);
  const roots = document.get('roots');
  // A merge key of YAML 1.1 can hold them: the policy is one, and there is no place in it to write to.
  if (!isSeq(roots))
    throw baseError('yaml-malformed', { what: path, detail: 'expected the roots in a list of their own' });
  return { document, roots };
}

/** A root as a person would write it: a key a line, each pin a line. */
function nodeOf(document: Document, entry: RootEntry): YAMLMap {
  const node = document.createNode(entry);
  for (const pair of node.items) if (isMap(pair.value)) pair.value.flow = true;
  return node as YAMLMap;
}

/** Key by key, so that comments within the entry stay where they were. */
function replaceIn(document: Document, node: YAMLMap, value: object): void {
  const wanted = new Map<string, unknown>(Object.entries(value).filter(([, each]) => each !== undefined));
  for (const { key } of [...node.items]) if (!wanted.has(String(key))) node.delete(key);
  for (const [key, each] of wanted) {
    const held = node.get(key);
    if (isMap(held) && typeof each === 'object' && each !== null) replaceIn(document, held, each);
    else if (JSON.stringify(held) !== JSON.stringify(each)) {
      const made = document.createNode(each);
      if (isMap(made)) made.flow = true;
      // A node in the place of a scalar would take its comment with it.
      node.set(key, isMap(made) ? made : each);
    }
  }
}

const textOf = (document: Document, before: string): string =>
  document.toString({ lineWidth: 0, indentSeq: !/^roots:[^\n]*\n(?:\s*#[^\n]*\n)*- /m.test(before) });
