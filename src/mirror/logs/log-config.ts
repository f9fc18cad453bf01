import { z } from 'zod';

/** The name of a source of `mirror.yaml`. It becomes a folder of the mirror. */
export const sourceName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, ".", "_" and "-"');
const name = sourceName;
const url = z.url({ protocol: /^https?$/ });
const tiles = url.describe('URL of the log, above its tiles');
const origin = z.string().min(1).max(255);
const hostOfRoot = origin.describe("host of the baseUrl of the log in the policy's trusted root");
const firstLine = origin.describe('first line of its checkpoints');
const frozen = z
  .boolean()
  .optional()
  .describe('the log takes no more entries: it is fetched once and never asked again');
const validFor = z
  .strictObject({
    start: z.iso.datetime().optional().describe('the shard is not asked before this time'),
    end: z.iso.datetime().optional().describe('the shard is frozen after this time'),
  })
  .optional()
  .describe('period in which the shard takes entries, as in trusted_root.json');
const key = z.string().min(1).max(2048).describe('verifier key of the log, NAME+ID+BASE64 (C2SP signed-note)');

/** Shorter than the name of a log, because the name of a shard is appended. */
const shardedName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,30}$/, 'at most 31 lower-case letters, digits, ".", "_" and "-"');
const shardName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,31}$/, 'lower-case letters, digits, "_" and "-"')
  .describe('name of the shard, such as 2026; the mirror stores it in logs/NAME.SHARD/');
const shardsSchema = <T extends z.ZodType<{ readonly name: string }>>(shard: T) =>
  z
    .array(shard)
    .min(1)
    .max(100)
    .refine((shards) => new Set(shards.map((one) => one.name)).size === shards.length, 'two shards have the same name');

const oneTileLog = { name, url: tiles, frozen, validFor };
/** `logs[]` of `mirror.yaml`. */
export const logSchema = z.union([
  z.strictObject({ type: z.literal('rekor-v2'), origin: hostOfRoot, ...oneTileLog }),
  z.strictObject({ type: z.literal('tiled'), origin: firstLine, key, ...oneTileLog }),
  z.strictObject({
    type: z.literal('rekor-v1'),
    name,
    url,
    origin: hostOfRoot,
    mode: z
      .enum(['subjects', 'full'])
      .default('subjects')
      .describe('which entries to copy: those about the mirrored subjects, or every entry of all trees'),
  }),
  z.strictObject({
    type: z.literal('rekor-v2'),
    name: shardedName,
    shards: shardsSchema(z.strictObject({ origin: hostOfRoot, ...oneTileLog, name: shardName })),
  }),
  z.strictObject({
    type: z.literal('tiled'),
    name: shardedName,
    shards: shardsSchema(z.strictObject({ origin: firstLine, key, ...oneTileLog, name: shardName })),
  }),
]);

type Given = z.output<typeof logSchema>;
/** One log or one shard. Only `mirror.yaml` distinguishes the two. */
export type LogConfig = Exclude<Given, { readonly shards: unknown }>;
export type RekorV1Config = Extract<LogConfig, { readonly type: 'rekor-v1' }>;
export type TileLogConfig = Exclude<LogConfig, RekorV1Config>;

/** Returns whether a log serves tiles. */
export const isTileLog = (log: LogConfig): log is TileLogConfig => log.type !== 'rekor-v1';

/** Returns all logs, with each shard as a log of its own, `NAME.SHARD`. */
export const expandShards = (given: readonly Given[]): readonly LogConfig[] =>
  given.flatMap((log): readonly LogConfig[] => {
    if (!('shards' in log)) return [log];
    const joinName = (shard: { readonly name: string }) => `${log.name}.${shard.name}`;
    return log.type === 'tiled'
      ? log.shards.map((shard) => ({ ...shard, type: 'tiled', name: joinName(shard) }))
      : log.shards.map((shard) => ({ ...shard, type: 'rekor-v2', name: joinName(shard) }));
  });

/** Returns the stage of a log. A sync does not ask a waiting log, and asks a frozen one once more. */
export function getLogStage(log: LogConfig, now: Date): 'waiting' | 'active' | 'frozen' {
  if (!isTileLog(log)) return 'active';
  const { start, end } = log.validFor ?? {};
  if (start !== undefined && now.getTime() < Date.parse(start)) return 'waiting';
  return log.frozen === true || (end !== undefined && now.getTime() > Date.parse(end)) ? 'frozen' : 'active';
}

/**
 * Returns whether a checkpoint declares its log frozen. rekor-tiles signs the extension line `Log frozen — …` at the
 * end of a shard.
 */
export const isFrozen = ({ extensions }: { readonly extensions: readonly string[] }): boolean =>
  extensions.some((line) => /^Log frozen\b/.test(line));
