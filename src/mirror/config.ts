import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { readFileBounded } from '../lib/files.ts';
import { readYaml } from '../lib/yaml.ts';
import { formatReference, parseReference } from '../oci/index.ts';
import { parseStoreLocation } from '../store/index.ts';
import { parseVerifierKey } from '../tlog/index.ts';
import { mirrorError } from './errors.ts';
import { expandShards, type LogConfig, logSchema } from './logs/log-config.ts';
import { retentionSchema } from './retention/config.ts';
import { tufSchema } from './tuf/config.ts';
import { parseConfiguredWitnesses, witnessesSchema } from './witness/config.ts';

const url = z.url({ protocol: /^https?$/ });
const duration = z.string().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');

const haveDistinctNames = (logs: readonly z.output<typeof logSchema>[]): boolean => {
  const names = expandShards(logs).map(({ name }) => name);
  return new Set(names).size === names.length;
};

/** `mirror.yaml`. */
export const mirrorConfigSchema = z.strictObject({
  version: z.literal(1),
  to: z.string().min(1).describe('folder of the mirror, relative to this file, or s3://BUCKET/PREFIX'),
  store: z
    .strictObject({
      endpoint: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('endpoint of the object store; default: AWS_ENDPOINT_URL_S3, else AWS'),
      region: z.string().min(1).optional(),
      objectLock: z
        .strictObject({ mode: z.enum(['COMPLIANCE', 'GOVERNANCE']), retain: duration })
        .optional()
        .describe('S3 Object Lock of each object that the mirror writes'),
    })
    .optional()
    .describe('options of the bucket in `to`'),
  name: z
    .string()
    .regex(/^[^\s+]{1,255}$/)
    .default('mirror')
    .describe('name of the mirror, under which it signs mirror.json'),
  key: z
    .string()
    .min(1)
    .optional()
    .describe(
      'file with the Ed25519 private key of the mirror (PKCS #8 PEM), relative to this file; without it, mirror.json is not signed',
    ),
  policy: z.string().min(1).describe('trust policy, relative to this file; its roots contain the keys of the logs'),
  logs: z.array(logSchema).default([]).refine(haveDistinctNames, 'two logs have the same name'),
  tuf: tufSchema,
  witnesses: witnessesSchema.optional(),
  signingConfig: z
    .string()
    .min(1)
    .optional()
    .describe('file with the signing config for clients of the mirror, relative to this file'),
  subjects: z
    .array(z.string().min(1))
    .default([])
    .describe('repositories to mirror with every tag, or a single tag or digest of a repository'),
  releases: z
    .array(z.string().min(1))
    .default([])
    .describe('files with a list of releases, relative to this file: one reference or digest per line, or JSON'),
  github: z
    .array(
      z.strictObject({
        repository: z
          .string()
          .regex(/^(?!\.{1,2}\/)[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/, 'expected OWNER/REPO')
          .describe('GitHub repository with the attestations of the releases'),
        api: url
          .optional()
          .describe(
            'URL of the API; default: GITHUB_API_URL, else https://api.github.com. Only the default gets the token',
          ),
      }),
    )
    .max(100)
    .default([]),
  retention: retentionSchema,
  canary: z
    .strictObject({
      good: z.array(z.string().min(1)).min(1).max(1000).describe('subjects that must verify from the mirror alone'),
      bad: z.array(z.string().min(1)).max(1000).default([]).describe('subjects that must not verify'),
    })
    .optional()
    .describe('subjects of mc mirror canary; a path is relative to this file'),
});

/** The parsed `mirror.yaml`, with absolute paths. Each shard is a log of its own. */
export type MirrorConfig = Omit<z.output<typeof mirrorConfigSchema>, 'logs'> & { readonly logs: readonly LogConfig[] };

const MAX_CONFIG_BYTES = 1024 * 1024;

/**
 * Reads `mirror.yaml`; see `parseMirrorConfig`. Throws a ConfigurationError for an invalid setting.
 */
export async function loadMirrorConfig(path: string): Promise<MirrorConfig> {
  return parseMirrorConfig(
    (await readFileBounded(path, MAX_CONFIG_BYTES, 'the mirror configuration')).toString('utf8'),
    path,
  );
}

/**
 * Parses `mirror.yaml` and resolves its paths: `to`, `policy`, `key` and the other files and folders become absolute.
 * Throws a ConfigurationError for an invalid setting.
 */
export function parseMirrorConfig(text: string, path: string): MirrorConfig {
  const config = readYaml(mirrorConfigSchema, text, path);
  const bucket = config.to.startsWith('s3://');
  if (bucket) parseStoreLocation(config.to);
  else if (/^[a-z][a-z0-9+.-]+:/i.test(config.to))
    throw mirrorError('mirror-destination-unsupported', { what: path, given: config.to });
  const logs = expandShards(config.logs);
  for (const log of logs) if (log.type === 'tiled') parseVerifierKey(log.key);
  if (config.witnesses) parseConfiguredWitnesses(config.witnesses);
  const folder = dirname(resolve(path));
  const subjects = config.subjects.map((subject) => {
    const reference = parseReference(subject);
    if (reference.kind === 'registry') return subject;
    return formatReference({ ...reference, path: resolve(folder, reference.path) });
  });
  return {
    ...config,
    logs,
    subjects,
    releases: config.releases.map((file) => resolve(folder, file)),
    to: bucket ? config.to : resolve(folder, config.to),
    policy: resolve(folder, config.policy),
    tuf: config.tuf.map((one) => ({ ...one, root: resolve(folder, one.root) })),
    ...(config.signingConfig === undefined ? {} : { signingConfig: resolve(folder, config.signingConfig) }),
    ...(config.key === undefined ? {} : { key: resolve(folder, config.key) }),
  };
}
