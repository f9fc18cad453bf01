import { z } from 'zod';

export const sourceName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, ".", "_" and "-"');
const name = sourceName;
const url = z.url({ protocol: /^https?$/ });
const tiles = url.describe('tiles lie under it');
const origin = z.string().min(1).max(255);
const hostOfRoot = origin.describe("host of the baseUrl of the log in the policy's trusted root");
const firstLine = origin.describe('first line of its checkpoints');
const frozen = z.boolean().optional().describe('it takes no more entries: fetched once, then never asked again');
const validFor = z
  .strictObject({
    start: z.iso.datetime().optional().describe('before it, the shard is not asked'),
    end: z.iso.datetime().optional().describe('after it, the shard is frozen'),
  })
  .optional()
  .describe('when the shard takes entries, as trusted_root.json has it');
const key = z.string().min(1).max(2048).describe('its verifier key, NAME+ID+BASE64 (C2SP signed-note)');

/** With a shard's name behind it, it is still no longer than a log's may be. */
const shardedName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,30}$/, 'at most 31 lower-case letters, digits, ".", "_" and "-"');
const shardName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,31}$/, 'lower-case letters, digits, "_" and "-"')
  .describe('of the shard, such as 2026; it lies under logs/NAME.SHARD/');
const shardsOf = <T extends z.ZodType<{ readonly name: string }>>(shard: T) =>
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
      .describe('the entries that concern what is mirrored, or every entry of all its trees'),
  }),
  z.strictObject({
    type: z.literal('rekor-v2'),
    name: shardedName,
    shards: shardsOf(z.strictObject({ origin: hostOfRoot, ...oneTileLog, name: shardName })),
  }),
  z.strictObject({
    type: z.literal('tiled'),
    name: shardedName,
    shards: shardsOf(z.strictObject({ origin: firstLine, key, ...oneTileLog, name: shardName })),
  }),
]);

type Given = z.output<typeof logSchema>;
/** One log or one shard: shards differ from logs only in how they are written down. */
export type LogConfig = Exclude<Given, { readonly shards: unknown }>;
export type RekorV1Config = Extract<LogConfig, { readonly type: 'rekor-v1' }>;
export type TileLogConfig = Exclude<LogConfig, RekorV1Config>;

export const isTileLog = (log: LogConfig): log is TileLogConfig => log.type !== 'rekor-v1';

/** Each shard as a log of its own, `NAME.SHARD`. */
export const logsOf = (given: readonly Given[]): readonly LogConfig[] =>
  given.flatMap((log): readonly LogConfig[] => {
    if (!('shards' in log)) return [log];
    const nameOf = (shard: { readonly name: string }) => `${log.name}.${shard.name}`;
    return log.type === 'tiled'
      ? log.shards.map((shard) => ({ ...shard, type: 'tiled', name: nameOf(shard) }))
      : log.shards.map((shard) => ({ ...shard, type: 'rekor-v2', name: nameOf(shard) }));
  });

/** Where in its life a log is: what is not begun is not asked, what is frozen is asked once more. */
export function stageOf(log: LogConfig, now: Date): 'waiting' | 'active' | 'frozen' {
  if (!isTileLog(log)) return 'active';
  const { start, end } = log.validFor ?? {};
  if (start !== undefined && now.getTime() < Date.parse(start)) return 'waiting';
  return log.frozen === true || (end !== undefined && now.getTime() > Date.parse(end)) ? 'frozen' : 'active';
}

/** rekor-tiles ends a shard with this line under the root, signed with it: `Log frozen — …`. */
export const saysFrozen = ({ extensions }: { readonly extensions: readonly string[] }): boolean =>
  extensions.some((line) => /^Log frozen\b/.test(line));
