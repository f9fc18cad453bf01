import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from '../lib/errors.ts';
import { readFileBounded } from '../lib/files.ts';
import { conform } from '../lib/json.ts';
import { parseYaml } from '../lib/yaml.ts';
import { formatReference, parseReference } from '../oci/index.ts';
import { parseStoreLocation } from '../store/index.ts';

const name = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, ".", "_" and "-"');
const duration = z.string().regex(/^[0-9]{1,9}[smhd]$/, 'expected a duration like 15m or 180d');
const url = z.url({ protocol: /^https?$/ });
const origin = z.string().min(1).max(255).describe("host of the baseUrl of the log in the policy's trusted root");

/** `mirror.yaml`. */
export const mirrorConfigSchema = z.strictObject({
  version: z.literal(1),
  to: z.string().min(1).describe('the folder of the mirror, relative to this file, or s3://BUCKET/PREFIX'),
  store: z
    .strictObject({
      endpoint: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('default AWS_ENDPOINT_URL_S3, else AWS itself'),
      region: z.string().min(1).optional(),
      objectLock: z
        .strictObject({ mode: z.enum(['COMPLIANCE', 'GOVERNANCE']), retain: duration })
        .optional()
        .describe('of each object that is written'),
    })
    .optional()
    .describe('where `to` is a bucket'),
  name: z
    .string()
    .regex(/^[^\s+]{1,255}$/)
    .default('mirror')
    .describe('of the mirror: under it, it signs mirror.json'),
  key: z
    .string()
    .min(1)
    .optional()
    .describe(
      'file with the Ed25519 private key (PKCS #8 PEM) of the mirror, relative to this file; without it, mirror.json is not signed',
    ),
  policy: z.string().min(1).describe("trust policy, relative to this file; its roots hold the logs' keys"),
  logs: z
    .array(
      z.discriminatedUnion('type', [
        z.strictObject({ name, type: z.literal('rekor-v2'), url: url.describe('tiles lie under it'), origin }),
        z.strictObject({
          name,
          type: z.literal('rekor-v1'),
          url,
          origin,
          mode: z.enum(['subjects', 'full']).default('subjects'),
        }),
      ]),
    )
    .default([])
    .refine((logs) => new Set(logs.map((log) => log.name)).size === logs.length, 'two logs have the same name'),
  subjects: z.array(z.string().min(1)).default([]).describe('repositories (every tag), or one tag or digest of one'),
});

export type MirrorConfig = z.output<typeof mirrorConfigSchema>;
export type LogConfig = MirrorConfig['logs'][number];

const MAX_CONFIG_BYTES = 1024 * 1024;

/**
 * Reads `mirror.yaml`; `to`, `policy` and the folders of layouts come back absolute. Throws ConfigurationErrors that name what is wrong, before
 * anything is fetched.
 */
export async function loadMirrorConfig(path: string): Promise<MirrorConfig> {
  const text = (await readFileBounded(path, MAX_CONFIG_BYTES, 'the mirror configuration')).toString('utf8');
  const config = conform(mirrorConfigSchema, parseYaml(text, path), path);
  const bucket = config.to.startsWith('s3://');
  if (bucket) parseStoreLocation(config.to);
  else if (/^[a-z][a-z0-9+.-]+:/i.test(config.to))
    throw new ConfigurationError('mirror-destination-unsupported', { what: path, given: config.to });
  for (const log of config.logs)
    if (log.type === 'rekor-v1' && log.mode !== 'subjects')
      throw new ConfigurationError('mirror-mode-unsupported', { ...log, expected: 'mode: subjects' });
  const folder = dirname(resolve(path));
  const subjects = config.subjects.map((subject) => {
    const reference = parseReference(subject);
    if (reference.kind === 'registry') return subject;
    return formatReference({ ...reference, path: resolve(folder, reference.path) });
  });
  return {
    ...config,
    subjects,
    to: bucket ? config.to : resolve(folder, config.to),
    policy: resolve(folder, config.policy),
    ...(config.key === undefined ? {} : { key: resolve(folder, config.key) }),
  };
}
