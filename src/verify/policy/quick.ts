import { basename } from 'node:path';
import { sha256 } from '../../lib/digest.ts';
import type { AdHocPolicy } from './types.ts';

/** The signer that a quick policy requires: one identity, compared exactly, or one managed key. */
export type QuickSigner =
  | { readonly kind: 'identity'; readonly subject: string; readonly issuer: string }
  | { readonly kind: 'key'; readonly key: QuickFile };

/** A file that a quick policy pins, by its absolute path and its content. */
export interface QuickFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/** A policy with one root and one requirement, as options of a command name it. */
export interface QuickPolicy {
  readonly signer: QuickSigner;
  readonly root: QuickFile & { readonly name: string };
  /** Requires an attestation of this type in place of a signature. */
  readonly predicateType?: string | undefined;
}

/**
 * Creates the text of a quick policy, with the files that it pins. It is loaded like the text of any other policy. Paths
 * in it are absolute, so that it has one meaning in every folder of this machine.
 */
export function createQuickPolicy({ signer, root, predicateType }: QuickPolicy): AdHocPolicy {
  const requirement =
    predicateType === undefined
      ? ['  - name: signature', '    kind: signature']
      : ['  - name: attestation', '    kind: attestation', `    predicateType: ${quote(predicateType)}`];
  const lines = [
    '# A quick policy of `mc verify`. Save it as SECURITY/trust-policy.yaml to use it without options.',
    '# The paths are absolute. Before you commit the file, copy what they name beside it, and write relative paths.',
    'version: 1',
    'roots:',
    `  - name: ${quote(root.name)}`,
    `    trustedRoot: ${formatPin(root)}`,
    'requirements:',
    ...requirement,
    ...(signer.kind === 'key' ? formatKey(signer.key) : formatIdentity(signer)),
  ];
  const files = [root, ...(signer.kind === 'key' ? [signer.key] : [])];
  return {
    text: `${lines.join('\n')}\n`,
    files: new Map(files.map(({ path, bytes }) => [path, bytes])),
  };
}

const formatIdentity = ({ subject, issuer }: Extract<QuickSigner, { kind: 'identity' }>): readonly string[] => [
  '    identities:',
  `      - issuer: ${quote(issuer)}`,
  `        subject: ${quote(subject)}`,
];

const formatKey = (key: QuickFile): readonly string[] => [
  '    logs: none # a signature with a key is valid without a log entry; an entry that it has is verified',
  '    keys:',
  `      - { name: ${quote(basename(key.path))}, path: ${quote(key.path)}, sha256: ${hashHex(key)} }`,
];

const formatPin = (file: QuickFile): string => `{ path: ${quote(file.path)}, sha256: ${hashHex(file)} }`;
const hashHex = ({ bytes }: QuickFile): string => sha256(bytes).toString('hex');
/** A string of JSON is a string of YAML. */
const quote = (text: string): string => JSON.stringify(text);
