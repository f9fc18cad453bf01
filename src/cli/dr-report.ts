import { relative, resolve } from 'node:path';
import {
  findFolderPacks,
  findStoredPacks,
  parseDays,
  presentPeriod,
  reportPeriod,
  writePeriod,
} from '../drill/index.ts';
import { baseError } from '../lib/errors.ts';
import { fileKind } from '../lib/files.ts';
import { openS3Store, parseStoreLocation, readStoreAccess } from '../store/index.ts';
import type { Trust } from '../verify/index.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { flag, list, requiredText, text, type Values } from './parameters.ts';
import { DEFAULT_POLICY, loadPolicy } from './policy.ts';

const REPORT = {
  from: requiredText('--from <day>', 'the first UTC day, YYYY-MM-DD'),
  to: requiredText('--to <day>', 'the last UTC day, which is part of the period'),
  stores: list('--store <place...>', 's3://BUCKET/PREFIX, or a folder of a drill; may be repeated; default: out/drill'),
  policies: list(
    '--policy <file...>',
    `a trust policy; one of them must trust the signer of a pack; default: ${DEFAULT_POLICY}`,
  ),
  ownPolicy: flag(
    '--own-policy',
    'verify each pack of a folder under the policy that the drill wrote beside it, which does not prove who signed',
  ),
  out: text('--out <dir>', 'the folder for report.md, report.html and report.json; default: docs/mc/evidence/LAST-DAY'),
  endpoint: text('--endpoint <url>', 'the URL of the S3 server; default: AWS_ENDPOINT_URL, else AWS'),
};

type Options = Values<typeof REPORT>;

async function findPacks(place: string, options: Options, given: readonly Trust[], context: CommandContext) {
  const { cwd, http, signal, env } = context;
  if (place.startsWith('s3://')) {
    const location = parseStoreLocation(place);
    const store = openS3Store({ http, bucket: location.bucket, signal, ...readStoreAccess(env, options.endpoint) });
    return findStoredPacks(store, location, parseDays(options.from, options.to), given);
  }
  const folder = resolve(cwd, place);
  if ((await fileKind(folder)) !== 'directory')
    throw baseError('file-not-found', { what: 'the folder of --store', path: place });
  const loadOwn = options.ownPolicy ? (path: string) => loadPolicy(path, context) : undefined;
  return findFolderPacks(folder, { given, loadOwn });
}

/** Loads the policies of --policy. They are not needed where every pack has a policy of its own. */
async function loadPolicies(options: Options, places: readonly string[], context: CommandContext): Promise<Trust[]> {
  const { policies, ownPolicy } = options;
  if (ownPolicy && policies.length > 0)
    throw baseError('usage', { detail: '--own-policy and --policy exclude each other', command: 'dr report' });
  if (ownPolicy && places.some((place) => place.startsWith('s3://')))
    throw baseError('usage', {
      detail: '--own-policy needs a folder, and a store needs --policy',
      command: 'dr report',
    });
  if (ownPolicy) return [];
  return Promise.all((policies.length > 0 ? policies : [DEFAULT_POLICY]).map((path) => loadPolicy(path, context)));
}

export const reportCommand = defineCommand({
  path: 'dr report',
  summary: 'report about the drills of a period from their verified evidence packs',
  options: REPORT,
  example: 'mc dr report --from 2025-11-24 --to 2025-12-06 --store s3://evidence/drills',
  run: async (options, context) => {
    const { cwd, clock, signal } = context;
    const days = parseDays(options.from, options.to);
    const places = options.stores.length > 0 ? options.stores : ['out/drill'];
    const given = await loadPolicies(options, places, context);
    const packs = [];
    for (const place of places) packs.push(...(await findPacks(place, options, given, context)));
    const report = await reportPeriod(packs, days, { clock, signal });
    const out = resolve(cwd, options.out ?? `docs/mc/evidence/${days.to}`);
    await writePeriod(out, report);
    const near = relative(cwd, out) || '.';
    return {
      report,
      text: [...presentPeriod(report), { title: `Report: ${near.startsWith('..') ? out : near}/report.md` }],
    };
  },
});
