import { createPublicKey, type KeyObject } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { describe } from '../lib/describe.ts';
import { digestOf, sha256 } from '../lib/digest.ts';
import { parseDuration } from '../lib/duration.ts';
import { baseError } from '../lib/errors.ts';
import { conform } from '../lib/json.ts';
import type { ConfigurationError, McError } from '../lib/mc-error.ts';
import { parseYaml } from '../lib/yaml.ts';
import { sigstoreError } from '../sigstore/errors.ts';
import { loadTrustedRoot, MAX_TRUSTED_ROOT_BYTES, type TrustedRootMaterial } from '../sigstore/index.ts';
import { verifyError } from './errors.ts';
import { compilePattern, type SubjectPattern } from './pattern.ts';
import {
  assertPromotionRule,
  type IdentityRule,
  type RequirementRule,
  type TrustPolicyFile,
  trustPolicySchema,
} from './policy-schema.ts';
import { crossCheck } from './trust/pem.ts';

/** How a policy's files are read: a port, so that a test needs no disk. */
export interface PolicyFiles {
  /** Throws `file-not-found` and the like. */
  read(path: string, maxBytes: number, what: string): Promise<Buffer>;
  modifiedAt(path: string): Promise<Date>;
}

export interface Root extends TrustedRootMaterial {
  readonly name: string;
  /** The trusted_root.json, its pin checked. */
  readonly bytes: Buffer;
  /** Least numbers of different transparency logs (0: its instance logs nothing) and sources of trusted time, where it says so. */
  readonly least: { readonly logs?: number; readonly timestamps?: number };
}

/** A public key that the policy names; what it is goes by its fingerprint, for names may be used twice. */
export interface ManagedKey {
  readonly name: string;
  /** SHA-256 of its SPKI, hex. */
  readonly fingerprint: string;
  readonly key: KeyObject;
}

/** A signer that the policy names; `pattern` is its subjectPattern, compiled. */
export type Identity = IdentityRule & { readonly pattern?: SubjectPattern };

export interface Requirement extends Omit<RequirementRule, 'keys' | 'kind' | 'identities'> {
  readonly identities?: readonly Identity[];
  readonly kind: 'signature' | 'attestation';
  readonly threshold: number;
  readonly keys: readonly ManagedKey[];
}

/** What a policy says of marking releases promotable. */
export interface PromotionTrust {
  /** Who may mark and revoke, at most one. Without it no record counts, unless `unsigned` is set. */
  readonly requirements: readonly (Omit<Requirement, 'kind'> & { readonly kind: 'promotion' })[];
  /** One record for all destinations, byte for byte. */
  readonly replicate: boolean;
  /** Unsigned records count (`promotion: { record: unsigned }`); never beside a requirement. */
  readonly unsigned?: boolean;
}

/** A policy whose pins hold: what a verification trusts. */
export interface Trust {
  readonly path: string;
  /** Of the policy file. */
  readonly digest: string;
  readonly roots: readonly Root[];
  readonly requirements: readonly Requirement[];
  readonly promotion: PromotionTrust;
  readonly mirror: TrustPolicyFile['mirror'];
  /** When it was loaded: ages are counted to this moment. */
  readonly asOf: Date;
}

const MAX_POLICY_BYTES = 1024 * 1024;
const MAX_PEM_BYTES = 1024 * 1024;
/** Clocks differ; a date without a time is the day's beginning somewhere else. */
const FUTURE_SECONDS = 86_400;

/**
 * Loads a trust policy and holds every pin of it: digests of files, and fulcio.pem and rekor.pub against the trusted
 * root, key by key. Throws a ConfigurationError for what is not a policy, `root-mismatch` for a pin that does not hold.
 */
export async function loadTrust(path: string, files: PolicyFiles, now: Date, only?: string): Promise<Trust> {
  const bytes = await files.read(path, MAX_POLICY_BYTES, 'the trust policy');
  const policy = conform(trustPolicySchema, parseYaml(bytes.toString('utf8'), path), path, { once: true });
  assertPromotionRule(policy, path);
  const base = dirname(path);
  if (only !== undefined && !policy.roots.some(({ name }) => name === only)) {
    throw verifyError('policy-root-unknown', {
      path,
      given: only,
      expected: policy.roots.map(({ name }) => name),
    });
  }
  const pinned = async (
    root: string,
    pin: { path: string; sha256?: string | undefined },
    maxBytes: number,
  ): Promise<Buffer> => {
    const file = resolve(base, pin.path);
    const content = await files.read(file, maxBytes, `a file of the root "${root}"`);
    const found = digestOf(content).slice('sha256:'.length);
    if (pin.sha256 !== undefined && found !== pin.sha256)
      throw verifyError('root-mismatch', {
        root,
        file,
        expected: `sha256:${pin.sha256}`,
        found: `sha256:${found}`,
      });
    return content;
  };

  const roots: Root[] = [];
  for (const { name, trustedRoot, fulcio, rekor, maxAge, pinnedAt, logs, timestamps } of policy.roots) {
    if (only !== undefined && name !== only) continue;
    const file = resolve(base, trustedRoot.path);
    const bytes = await pinned(name, trustedRoot, MAX_TRUSTED_ROOT_BYTES);
    const root = loadTrustedRoot(bytes, file);
    if (fulcio) crossCheck(name, 'fulcio', resolve(base, fulcio.path), await pinned(name, fulcio, MAX_PEM_BYTES), root);
    if (rekor) crossCheck(name, 'rekor', resolve(base, rekor.path), await pinned(name, rekor, MAX_PEM_BYTES), root);
    if (maxAge !== undefined) {
      // A copied or checked-out file is as old as its copy: the date that was written down beside the pin counts.
      const since = pinnedAt === undefined ? await files.modifiedAt(file) : new Date(pinnedAt);
      holdAge(name, maxAge, since, now);
    }
    const least = {
      ...(logs === undefined ? {} : { logs: logs === 'none' ? 0 : logs }),
      ...(timestamps === undefined ? {} : { timestamps }),
    };
    roots.push({ ...root, name, bytes, least });
  }
  const requirements: Requirement[] = [];
  const marking: PromotionTrust['requirements'][number][] = [];
  for (const { keys, kind, identities: rules, ...rule } of policy.requirements) {
    const identities = rules && (await Promise.all(rules.map((one) => compileIdentity(one, path))));
    const loaded: ManagedKey[] = [];
    for (const pin of keys ?? []) {
      const key = publicKeyOf(await pinned(rule.name, pin, MAX_PEM_BYTES), resolve(base, pin.path));
      const fingerprint = sha256(key.export({ type: 'spki', format: 'der' })).toString('hex');
      loaded.push({ name: pin.name, fingerprint, key });
    }
    const all = { ...rule, ...(identities ? { identities } : {}), threshold: rule.threshold ?? 1, keys: loaded };
    if (kind === 'promotion') marking.push({ ...all, kind });
    else requirements.push({ ...all, kind });
  }
  const { replicate = false, record } = policy.promotion ?? {};
  const promotion = { requirements: marking, replicate, ...(record === 'unsigned' ? { unsigned: true } : {}) };
  return { path, digest: digestOf(bytes), roots, requirements, promotion, mirror: policy.mirror, asOf: now };
}

/** Throws `policy-pattern-invalid`. */
async function compileIdentity(rule: IdentityRule, path: string): Promise<Identity> {
  const { subjectPattern } = rule;
  return subjectPattern === undefined ? rule : { ...rule, pattern: await compilePattern(subjectPattern, path) };
}

const SHOWN_FIELDS = 5;

/** A trusted root has fields that this version does not follow: it is not pinned, and where it is, verification warns. */
export function fieldsUnknown(path: string, fields: readonly string[]): ConfigurationError {
  const more = fields.length - SHOWN_FIELDS;
  const found = [...fields.slice(0, SHOWN_FIELDS), ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return sigstoreError('trusted-root-fields-unknown', { path, found });
}

/** What a verification under this policy must say beside its outcome. */
export const trustWarnings = ({ roots }: Pick<Trust, 'roots'>): readonly McError[] =>
  roots.flatMap(({ name, unknownFields }) =>
    unknownFields.length > 0 ? [fieldsUnknown(`of the root "${name}"`, unknownFields)] : [],
  );

/** Throws `root-expired` for a pin that is older than the policy allows, and for one that claims to be of the future. */
function holdAge(root: string, maxAge: string, since: Date, now: Date): void {
  const seconds = (now.getTime() - since.getTime()) / 1000;
  if (seconds < -FUTURE_SECONDS)
    throw verifyError('root-expired', { root, expected: maxAge, found: `a pin of ${since.toISOString()}` });
  if (seconds > parseDuration(maxAge, 'maxAge'))
    throw verifyError('root-expired', { root, expected: maxAge, found: `${Math.floor(seconds / 86_400)}d` });
}

function publicKeyOf(pem: Buffer, path: string): KeyObject {
  try {
    return createPublicKey(pem);
  } catch (error) {
    throw baseError('schema-mismatch', { what: path, detail: `no public key in PEM: ${describe(error)}` });
  }
}
