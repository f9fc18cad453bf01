import { z } from 'zod';
import { readFileBounded } from '../../lib/files.ts';
import { sourceName } from '../logs/log-config.ts';

/** The largest root.json that TUF clients accept too (python-tuf, go-tuf, tuf-js), in bytes. */
export const MAX_TUF_ROOT_BYTES = 512_000;

const tufRepository = z.strictObject({
  name: sourceName,
  url: z.url({ protocol: /^https?$/ }).describe('URL of the metadata; the targets are below its targets/'),
  root: z.string().min(1).describe('file with a trusted root.json of the repository, relative to this file'),
});
export type TufConfig = z.output<typeof tufRepository>;

export const tufSchema = z
  .array(tufRepository)
  .default([])
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two TUF repositories have the same name')
  .describe('TUF repositories to mirror completely, for `cosign initialize --mirror`');

/** Reads the root that the configuration of a TUF repository pins. */
export const readTufRoot = ({ root }: TufConfig): Promise<Buffer> =>
  readFileBounded(root, MAX_TUF_ROOT_BYTES, 'the root of a TUF repository');
