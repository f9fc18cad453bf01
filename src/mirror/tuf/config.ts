import { z } from 'zod';
import { sourceName } from '../logs/log-config.ts';

const tufRepository = z.strictObject({
  name: sourceName,
  url: z.url({ protocol: /^https?$/ }).describe('metadata lie under it, targets under its targets/'),
  root: z.string().min(1).describe('file with a root.json of it that is trusted, relative to this file'),
});
export type TufConfig = z.output<typeof tufRepository>;

export const tufSchema = z
  .array(tufRepository)
  .default([])
  .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'two TUF repositories have the same name')
  .describe('TUF repositories that are mirrored whole, for `cosign initialize --mirror`');
