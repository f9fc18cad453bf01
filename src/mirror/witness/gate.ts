import { describe } from '../../lib/describe.ts';
import {
  type Cosignature,
  findCosignatures,
  formatNote,
  type Hash,
  type NoteSignature,
  parseCheckpoint,
} from '../../tlog/index.ts';
import { mirrorError } from '../errors.ts';
import type { StaticFiles } from '../format/files.ts';
import { type KeptCheckpoint, MAX_CHECKPOINT_BYTES } from '../logs/checkpoints.ts';
import { type AskPorts, askWitness } from './client.ts';
import { parseConfiguredWitnesses, type WitnessesConfig, type WitnessPolicy } from './config.ts';

/**
 * Path of the checkpoint with the cosignatures of the configured witnesses. `checkpoint` has the bytes that the log
 * served.
 */
export const WITNESSED = 'witnessed/checkpoint';

/** A new checkpoint that a mirror wants to accept. */
export interface CandidateCheckpoint {
  readonly log: string;
  readonly next: KeptCheckpoint;
  /** The mirror of the log. */
  readonly mirror: StaticFiles;
  /** Builds the RFC 6962 consistency proof from a size to the checkpoint. */
  readonly proof: (from: number) => Promise<readonly Hash[]>;
}

/** Admits a new checkpoint of a log only with the cosignatures of enough witnesses. */
export interface WitnessGate {
  /** Returns the new text for {@link WITNESSED}; undefined if that file is up to date. Throws `log-unwitnessed`. */
  admit(candidate: CandidateCheckpoint): Promise<string | undefined>;
}

/**
 * Creates a gate that asks the configured witnesses for missing cosignatures. Throws the errors of
 * {@link parseConfiguredWitnesses}.
 */
export function createWitnessGate(config: WitnessesConfig, ports: AskPorts): WitnessGate {
  const policy = parseConfiguredWitnesses(config);
  return {
    admit: async ({ log, next, mirror, proof }) => {
      const before = await readWitnessedNote(mirror);
      const known = before?.body === next.note.body ? before.signatures : [];
      const present = [...next.note.signatures, ...known];
      let found = findCosignatures(next, present, policy.verifiers);
      const problems: string[] = [];
      if (found.length < new Set(policy.verifiers.map(({ id }) => id)).size) {
        const request = { checkpoint: next.text, size: next.size, from: before?.size ?? 0, proof };
        const asked = await askAll(config.urls, request, ports, problems);
        found = findCosignatures(next, [...present, ...asked], policy.verifiers);
      }
      assertQuorum(log, next.size, found, policy, problems);
      const text = addCosignatures(next, found);
      return text === before?.text ? undefined : text;
    },
  };
}

/** Throws `log-unwitnessed` for fewer cosignatures than the quorum. */
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

/** Asks all witnesses for cosignatures. Appends the errors of single witnesses to `problems`. */
async function askAll(
  urls: readonly string[],
  request: Parameters<typeof askWitness>[1],
  ports: AskPorts,
  problems: string[],
): Promise<readonly NoteSignature[]> {
  const asked = await Promise.all(
    urls.map(async (url): Promise<readonly NoteSignature[]> => {
      try {
        return await askWitness(url, request, ports);
      } catch (error) {
        ports.signal?.throwIfAborted();
        problems.push(describe(error));
        return [];
      }
    }),
  );
  return asked.flat();
}

function addCosignatures({ note }: KeptCheckpoint, found: readonly Cosignature[]): string {
  const lines = new Set(note.signatures.map(signatureLine));
  const added = found.map(({ signature }) => signature).filter((signature) => !lines.has(signatureLine(signature)));
  return formatNote({ body: note.body, signatures: [...note.signatures, ...added] });
}

/** Formats a signature as one string, to compare two of them. */
export const signatureLine = ({ name, keyId, signature }: NoteSignature): string =>
  `${name} ${Buffer.concat([keyId, signature]).toString('base64')}`;

/**
 * Reads the note at {@link WITNESSED}; undefined for a missing or damaged one, so that the witnesses are asked again.
 */
async function readWitnessedNote(files: StaticFiles) {
  try {
    const text = (await files.read(WITNESSED, MAX_CHECKPOINT_BYTES))?.toString('utf8');
    if (text === undefined) return undefined;
    const { size, note } = parseCheckpoint(text, WITNESSED);
    return { text, size, body: note.body, signatures: note.signatures };
  } catch {
    return undefined;
  }
}
