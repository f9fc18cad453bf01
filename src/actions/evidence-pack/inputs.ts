import { actionError } from '../errors.ts';
import type { Inputs } from '../inputs.ts';

export type EvidencePackInputs =
  | {
      readonly mode: 'pack';
      readonly from: readonly string[];
      /** Reports of decisions about a bypass. */
      readonly bypasses: readonly string[];
      readonly out: string;
      readonly policy: string;
      readonly signingConfig: string | undefined;
      readonly trustedRoot: string | undefined;
    }
  | { readonly mode: 'verify'; readonly pack: string; readonly policy: string }
  | {
      readonly mode: 'store';
      readonly pack: string;
      readonly to: string;
      readonly endpoint: string | undefined;
      readonly retainSeconds: number;
    };

const YEAR_SECONDS = 365 * 86_400;

/** Returns the pack that `from` names. Throws unless it names exactly one. */
function readPack(inputs: Inputs<'evidence-pack'>): string {
  const [pack, ...more] = inputs.lines('from');
  if (pack === undefined) throw actionError('input-missing', { input: 'from', expected: 'the path of the pack' });
  if (more.length > 0)
    throw actionError('input-invalid', {
      input: 'from',
      given: inputs.text('from') ?? '',
      expected: 'one pack',
    });
  return pack;
}

/** Reads the inputs of the action evidence-pack. Throws the errors of an input that is missing or malformed. */
export function parseInputs(inputs: Inputs<'evidence-pack'>): EvidencePackInputs {
  const policy = inputs.text('policy') ?? 'SECURITY/trust-policy.yaml';
  const mode = inputs.choice('mode', ['pack', 'verify', 'store']);
  switch (mode) {
    case 'pack': {
      const from = inputs.lines('from');
      const bypasses = inputs.lines('bypass');
      if (from.length + bypasses.length === 0)
        throw actionError('input-missing', { input: 'from', expected: 'files and folders, one per line' });
      const out = inputs.required('out', 'the path of the pack, NAME.evidence.tar');
      const [signingConfig, trustedRoot] = [inputs.text('signing-config'), inputs.text('trusted-root')];
      return { mode, from, bypasses, out, policy, signingConfig, trustedRoot };
    }
    case 'verify':
      return { mode, pack: readPack(inputs), policy };
    case 'store':
      return {
        mode,
        pack: readPack(inputs),
        to: inputs.required('to', 's3://BUCKET/PREFIX'),
        endpoint: inputs.text('endpoint'),
        retainSeconds: inputs.duration('retain') ?? YEAR_SECONDS,
      };
  }
}
