import { describe } from '../../lib/describe.ts';
import {
  type Cosignature,
  cosignaturesBy,
  formatNote,
  type Hash,
  type NoteSignature,
  parseCheckpoint,
} from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { type KeptCheckpoint, MAX_CHECKPOINT_BYTES } from '../logs/checkpoints.ts';
import { type AskPorts, askWitness } from './client.ts';
import { type WitnessesConfig, type WitnessPolicy, witnessPolicyOf } from './config.ts';

/** Beside the checkpoint as its log serves it: the same one with every cosignature that counts. */
export const WITNESSED = 'witnessed/checkpoint';

export interface Candidate {
  readonly log: string;
  readonly next: KeptCheckpoint;
  /** The mirror of the log. */
  readonly kept: StaticFiles;
  readonly proof: (from: number) => Promise<readonly Hash[]>;
}

/** Lets a new checkpoint of a log in only where enough witnesses vouch for it. */
export interface WitnessGate {
  /** The text for {@link WITNESSED}; undefined where that is as it should be. Throws `log-unwitnessed`. */
  admit(candidate: Candidate): Promise<string | undefined>;
}

/** Throws as {@link witnessPolicyOf}. */
export function witnessGate(config: WitnessesConfig, ports: AskPorts): WitnessGate {
  const policy = witnessPolicyOf(config);
  return {
    admit: async ({ log, next, kept, proof }) => {
      const before = await keptNote(kept);
      const known = before?.body === next.note.body ? before.signatures : [];
      const here = [...next.note.signatures, ...known];
      let found = cosignaturesBy(next, here, policy.verifiers);
      const problems: string[] = [];
      if (found.length < new Set(policy.verifiers.map(({ id }) => id)).size) {
        const what = { checkpoint: next.text, size: next.size, from: before?.size ?? 0, proof };
        const asked = await askAll(config.urls, what, ports, problems);
        found = cosignaturesBy(next, [...here, ...asked], policy.verifiers);
      }
      assertQuorum(log, next.size, found, policy, problems);
      const text = withCosignatures(next, found);
      return text === before?.text ? undefined : text;
    },
  };
}

/** Throws `log-unwitnessed`. */
export function assertQuorum(
  log: string,
  size: number,
  found: readonly Cosignature[],
  { quorum }: WitnessPolicy,
  problems: readonly string[] = [],
): void {
  if (found.length >= quorum) return;
  const names = found.map(({ witness }) => witness).join(', ') || 'none';
  const detail = [`found ${names}`, ...problems].join('; ');
  throw mirrorError('log-unwitnessed', { log, size, expected: quorum, found: found.length, detail });
}

async function askAll(
  urls: readonly string[],
  what: Parameters<typeof askWitness>[1],
  ports: AskPorts,
  problems: string[],
): Promise<readonly NoteSignature[]> {
  const asked = await Promise.all(
    urls.map(async (url): Promise<readonly NoteSignature[]> => {
      try {
        return await askWitness(url, what, ports);
      } catch (error) {
        ports.signal?.throwIfAborted();
        problems.push(describe(error));
        return [];
      }
    }),
  );
  return asked.flat();
}

function withCosignatures({ note }: KeptCheckpoint, found: readonly Cosignature[]): string {
  const lines = new Set(note.signatures.map(signatureLine));
  const added = found.map(({ signature }) => signature).filter((signature) => !lines.has(signatureLine(signature)));
  return formatNote({ body: note.body, signatures: [...note.signatures, ...added] });
}

/** A signature as one string, to tell whether two are the same. */
export const signatureLine = ({ name, keyId, signature }: NoteSignature): string =>
  `${name} ${Buffer.concat([keyId, signature]).toString('base64')}`;

/** What was kept before; damage is no reason not to ask again. */
async function keptNote(files: StaticFiles) {
  try {
    const text = (await files.read(WITNESSED, MAX_CHECKPOINT_BYTES))?.toString('utf8');
    if (text === undefined) return undefined;
    const { size, note } = parseCheckpoint(text, WITNESSED);
    return { text, size, body: note.body, signatures: note.signatures };
  } catch {
    return undefined;
  }
}
