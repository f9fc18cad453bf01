import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { baseError } from '../../lib/errors.ts';
import { readYaml } from '../../lib/yaml.ts';
import { verifyError } from '../errors.ts';
import { type TrustPolicyFile, trustPolicySchema } from '../policy/schema.ts';

export type RootEntry = TrustPolicyFile['roots'][number];

/** A policy as text that can be edited. Parts that do not change keep their order and comments. */
export interface PolicyText {
  readonly policy: TrustPolicyFile;
  /** Returns the text with a root in place of the root of its name, or after the root `after`, or at the end. */
  withRoot(entry: RootEntry, after?: string): string;
  /** Returns the text without a root. Throws `policy-root-unknown`. */
  withoutRoot(name: string): string;
}

/** Parses a policy for editing. Throws `yaml-malformed` and `schema-mismatch`. */
export function editPolicy(text: string, path: string): PolicyText {
  const policy = readYaml(trustPolicySchema, text, path);
  const findIndex = (name: string): number => policy.roots.findIndex((root) => root.name === name);
  const requireIndex = (name: string): number => {
    const index = findIndex(name);
    if (index < 0)
      throw verifyError('policy-root-unknown', {
        path,
        given: name,
        expected: policy.roots.map((root) => root.name),
      });
    return index;
  };
  const findPlace = (entry: RootEntry, after: string | undefined) => {
    const at = findIndex(entry.name);
    return at >= 0
      ? { at, replaces: true }
      : { at: after === undefined ? policy.roots.length : requireIndex(after) + 1, replaces: false };
  };
  return isJson(text)
    ? {
        policy,
        withRoot: (entry, after) => {
          const { at, replaces } = findPlace(entry, after);
          return formatJson({ ...policy, roots: policy.roots.toSpliced(at, replaces ? 1 : 0, entry) });
        },
        withoutRoot: (name) => formatJson({ ...policy, roots: policy.roots.toSpliced(requireIndex(name), 1) }),
      }
    : {
        policy,
        withRoot: (entry, after) => {
          const { at, replaces } = findPlace(entry, after);
          const { document, roots } = parseRoots(text, path);
          if (replaces) replaceMap(document, roots.items[at] as YAMLMap, entry);
          else roots.items.splice(at, 0, createNode(document, entry));
          return formatDocument(document, text);
        },
        withoutRoot: (name) => {
          const { document, roots } = parseRoots(text, path);
          roots.items.splice(requireIndex(name), 1);
          return formatDocument(document, text);
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
const formatJson = (policy: unknown): string => `${JSON.stringify(policy, null, 2)}\n`;

function parseRoots(
  text: string,
  path: string,
): { readonly document: Document.Parsed; readonly roots: YAMLSeq<unknown> } {
  const document = parseDocument(text);
  const roots = document.get('roots');
  // With a merge key of YAML 1.1, the policy is valid but has no list that can be edited.
  if (!isSeq(roots))
    throw baseError('yaml-malformed', { what: path, detail: 'expected roots as a list, not from a merge key' });
  return { document, roots };
}

/** Creates a root with one key on a line, and each pin on one line. */
function createNode(document: Document, entry: RootEntry): YAMLMap {
  const node = document.createNode(entry);
  for (const pair of node.items) if (isMap(pair.value)) pair.value.flow = true;
  return node as YAMLMap;
}

/** Replaces a map key by key, so that comments in it are kept. */
function replaceMap(document: Document, node: YAMLMap, value: object): void {
  const wanted = new Map<string, unknown>(Object.entries(value).filter(([, each]) => each !== undefined));
  for (const { key } of [...node.items]) if (!wanted.has(String(key))) node.delete(key);
  for (const [key, each] of wanted) {
    const present = node.get(key);
    if (isMap(present) && typeof each === 'object' && each !== null) replaceMap(document, present, each);
    else if (JSON.stringify(present) !== JSON.stringify(each)) {
      const created = document.createNode(each);
      if (isMap(created)) created.flow = true;
      // A new node in place of a scalar would drop its comment.
      node.set(key, isMap(created) ? created : each);
    }
  }
}

const formatDocument = (document: Document, before: string): string =>
  document.toString({ lineWidth: 0, indentSeq: !/^roots:[^\n]*\n(?:\s*#[^\n]*\n)*- /m.test(before) });
