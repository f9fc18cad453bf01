import { resolve } from 'node:path';
import { confirmUse } from '../bypass/index.ts';
import { baseError } from '../lib/errors.ts';
import type { PromotionBypass } from '../promote/index.ts';
import { repoOption } from './bypass-github.ts';
import { resolveStore } from './bypass-offline.ts';
import type { CommandContext } from './command.ts';
import { text, type Values } from './parameters.ts';

/** The options of `mc promote` about the bypass of a gate. */
export const BYPASS = {
  bypass: text(
    '--bypass <file>',
    'the report of the decision that used a bypass of a gate; it is confirmed at its source, and the promotion record names it',
  ),
  environment: text('--environment <name>', 'the environment of the promotion; required with --bypass'),
  bypassStore: text(
    '--bypass-store <place>',
    'for a bypass that was decided offline: the store of all uses, as for mc bypass decide; AWS_ENDPOINT_URL names an S3 server',
  ),
  repo: repoOption,
};

/** Returns the bypass of a promotion, confirmed by GitHub or by the offline store; undefined without --bypass. */
export async function openPromotionBypass(
  { bypass, environment, bypassStore, repo }: Values<typeof BYPASS>,
  context: CommandContext,
): Promise<PromotionBypass | undefined> {
  const refuse = (detail: string) => baseError('usage', { detail, command: 'promote' });
  if (bypass === undefined) {
    const [alone] = Object.entries({
      '--environment': environment,
      '--bypass-store': bypassStore,
      '--repo': repo,
    }).find(([, value]) => value !== undefined) ?? [undefined];
    if (alone !== undefined) throw refuse(`${alone} needs --bypass`);
    return undefined;
  }
  if (environment === undefined) throw refuse('--bypass needs --environment');
  const store = bypassStore === undefined ? undefined : resolveStore(bypassStore, context.cwd);
  const choice = { file: bypass, path: resolve(context.cwd, bypass), store, repo };
  const { bypass: used, digest } = await confirmUse(choice, context);
  return { used, digest, environment };
}
