/**
 * The inputs and outputs of every action by name. Code can read and set no others. Their descriptions and defaults are in
 * `action.yml`; a test compares the two.
 */
export const actionIo = {
  'verify-offline': {
    inputs: ['subject', 'policy', 'bundle', 'mirror', 'use-mirror', 'repository', 'cache'],
    outputs: ['outcome', 'digest', 'result', 'report-path'],
  },
  'cross-region-promote': {
    inputs: [
      'source',
      'destination',
      'policy',
      'plan',
      'deep',
      'source-auth',
      'destination-auth',
      'tag',
      'if-tag-digest',
      'sign-record',
      'signing-config',
      'trusted-root',
      'key',
      'bypass',
      'bypass-store',
      'environment',
      'token',
    ],
    outputs: ['outcome', 'digest', 'promotable', 'result'],
  },
  'log-chain': {
    inputs: [
      'mode',
      'step',
      'run',
      'files',
      'chain',
      'seal',
      'key',
      'signing-config',
      'trusted-root',
      'policy',
      'root',
      'working-directory',
    ],
    outputs: ['digest', 'root', 'checkpoint-path', 'result'],
  },
  'evidence-pack': {
    inputs: ['mode', 'from', 'bypass', 'out', 'to', 'endpoint', 'retain', 'policy', 'signing-config', 'trusted-root'],
    outputs: ['pack-path', 'pack-digest', 'version-id', 'retain-until', 'result'],
  },
  'bypass-gate': {
    inputs: [
      'mode',
      'gate',
      'digest',
      'environment',
      'sha',
      'severity',
      'ttl',
      'incident',
      'reason',
      'request-pr',
      'consume',
      'chain',
      'token',
    ],
    outputs: ['allowed', 'reasons', 'expires-at', 'request-pr', 'result'],
  },
  sign: {
    inputs: [
      'subject',
      'predicate-type',
      'predicate-path',
      'sbom-path',
      'attach',
      'signing-config',
      'trusted-root',
      'policy',
      'auth',
    ],
    outputs: ['bundle-path', 'digest', 'result'],
  },
  'mirror-sync': {
    inputs: ['config', 'mode', 'plan', 'max-staleness', 'key'],
    outputs: ['tree-size', 'root', 'staleness-seconds', 'result'],
  },
} as const satisfies Readonly<
  Record<string, { readonly inputs: readonly string[]; readonly outputs: readonly string[] }>
>;

export type ActionName = keyof typeof actionIo;
export type InputName<A extends ActionName> = (typeof actionIo)[A]['inputs'][number];
export type OutputName<A extends ActionName> = (typeof actionIo)[A]['outputs'][number];
