import { actionError } from '../errors.ts';
import type { Inputs } from '../inputs.ts';

export type LogChainInputs = {
  /** The folder of the chain. */
  readonly chain: string;
} & (
  | { readonly mode: 'run'; readonly step: string; readonly script: string; readonly folder: string }
  | { readonly mode: 'add'; readonly step: string; readonly files: readonly string[] }
  | {
      readonly mode: 'seal';
      readonly by: 'key' | 'keyless' | 'unsigned';
      /** A PEM text, or the path of a PEM file. */
      readonly key: string | undefined;
      readonly signingConfig: string | undefined;
      readonly trustedRoot: string | undefined;
      readonly policy: string | undefined;
    }
  | { readonly mode: 'check'; readonly trust: LogChainTrust }
);

export type LogChainTrust =
  | { readonly by: 'key'; readonly key: string }
  | { readonly by: 'policy'; readonly policy: string }
  | { readonly by: 'root'; readonly root: string };

const MODES = ['run', 'add', 'seal', 'check'] as const;
const SEALS = ['keyless', 'key', 'unsigned'] as const;
const STEP = 'the name of the entry';

/** Reads the inputs of the action log-chain. Throws the errors of an input that is missing or malformed. */
export function parseInputs(inputs: Inputs<'log-chain'>): LogChainInputs {
  inputs.required('mode', MODES.join(' | '));
  const mode = inputs.choice('mode', MODES);
  const chain = inputs.text('chain') ?? 'log-chain';
  switch (mode) {
    case 'run':
      return {
        mode,
        chain,
        step: inputs.required('step', STEP),
        script: inputs.required('run', 'one or more command lines for bash'),
        folder: inputs.text('working-directory') ?? '.',
      };
    case 'add': {
      inputs.required('files', 'paths, one per line');
      return { mode, chain, step: inputs.required('step', STEP), files: inputs.lines('files') };
    }
    case 'seal':
      return { mode, chain, ...readSeal(inputs) };
    case 'check':
      return { mode, chain, trust: readTrust(inputs) };
  }
}

function readSeal(inputs: Inputs<'log-chain'>) {
  const key = inputs.text('key');
  const by = inputs.choice('seal', SEALS, key === undefined ? 'keyless' : 'key');
  if (by === 'key') inputs.required('key', 'an Ed25519 private key (PKCS #8, PEM), or the path of its file');
  const [signingConfig, trustedRoot] = [inputs.text('signing-config'), inputs.text('trusted-root')];
  return { by, key, signingConfig, trustedRoot, policy: inputs.text('policy') };
}

function readTrust(inputs: Inputs<'log-chain'>): LogChainTrust {
  const [key, policy, root] = [inputs.text('key'), inputs.text('policy'), inputs.text('root')];
  const given = [key, policy, root].filter((one) => one !== undefined);
  if (given.length !== 1)
    throw actionError('input-invalid', {
      input: 'policy',
      given: policy ?? '',
      expected: `exactly one of policy, key and root for mode check (inputs given: ${given.length})`,
    });
  if (key !== undefined) return { by: 'key', key };
  return root === undefined ? { by: 'policy', policy: policy ?? '' } : { by: 'root', root };
}
