import { rfc3339 } from '../../lib/clock.ts';
import { beginReport } from '../../lib/report.ts';
import { bypassError } from '../errors.ts';
import {
  BYPASS_STATES,
  type BypassPeriodReport,
  type BypassState,
  type PeriodBypass,
  POSTMORTEM_STATES,
  type PostmortemState,
} from '../lifecycle-schema.ts';
import { readRecordedVotes } from '../offline/recorded-votes.ts';
import { getExpiry, type RecordedUse } from '../texts/notice.ts';
import { type BypassContext, listClockWarnings } from './context.ts';
import { type Approvals, readGrants } from './grants.ts';
import { type Ground, readGround } from './ground.ts';
import { hasPostmortem } from './postmortems.ts';
import { listBypassPulls, type Pull } from './pull.ts';
import { findEnd, findOwnId } from './sweep.ts';
import { describeUse, type MarkerRefs, readMarkerRefs, readTrail, type Trail } from './trail.ts';

/** UTC days, both inclusive. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY_S = 86_400;

/** Returns the first second of a UTC day, or NaN for text that is not a day. */
function parseDay(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Number.NaN;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // Date.parse accepts 2026-02-30 in some engines, as another day.
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text) ? ms / 1000 : Number.NaN;
}

/** Returns the period in seconds: from the first second to before the end. Throws `bypass-period-invalid`. */
export function parsePeriod({ from, to }: Period): { readonly startS: number; readonly endS: number } {
  const [startS, lastS] = [parseDay(from), parseDay(to)];
  if (!(startS <= lastS)) throw bypassError('bypass-period-invalid', { from, to });
  return { startS, endS: lastS + DAY_S };
}

const DEFAULT_DAYS = 31;

/** Returns the last 31 days until today. */
const getDefaultPeriod = (now: Date): Period => ({
  from: formatSeconds(now.getTime() / 1000 - (DEFAULT_DAYS - 1) * DAY_S).slice(0, 10),
  to: now.toISOString().slice(0, 10),
});

/** Reports the bypasses that were requested in a period, for auditors. It reads only. The default is the last 31 days. */
export async function reportPeriod(context: BypassContext, given?: Period): Promise<BypassPeriodReport> {
  const { api, entry } = context;
  const report = beginReport('bypass-report', entry.clock);
  const ground = await readGround(context, { withRun: false });
  const period = given ?? getDefaultPeriod(api.now());
  const { startS, endS } = parsePeriod(period);
  const refs = await readMarkerRefs(api);
  const bypasses: PeriodBypass[] = [];
  for (const pull of await listBypassPulls(api, 'all')) {
    entry.signal.throwIfAborted();
    const id = findOwnId(pull, ground);
    if (id === undefined) continue;
    const bypass = await describeBypass(context, ground, { pull, id, refs });
    const createdS = Date.parse(bypass.createdAt) / 1000;
    if (createdS >= startS && createdS < endS) bypasses.push(bypass);
  }
  bypasses.sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || a.pr - b.pr);
  const warnings = listClockWarnings(context).map((warning) => warning.toReason());
  return report.finish([], {
    repository: api.repository,
    ...period,
    bypasses,
    counts: countStates(bypasses),
    warnings,
  });
}

interface Found {
  readonly pull: Pull;
  readonly id: string;
  readonly refs: MarkerRefs;
}

const formatSeconds = (seconds: number): string => rfc3339(new Date(seconds * 1000));

async function describeBypass(
  context: BypassContext,
  ground: Ground,
  { pull, id, refs }: Found,
): Promise<PeriodBypass> {
  const { api } = context;
  const trail = await readTrail(api, pull, id, refs);
  const about = {
    id,
    pr: pull.number,
    url: pull.url,
    ...(pull.closedAt === undefined ? {} : { closedAt: rfc3339(new Date(pull.closedAt)) }),
  };
  if (!trail) {
    const createdAt = rfc3339(new Date(pull.createdAt ?? 0));
    return { ...about, state: 'invalid', approvals: [], createdAt, postmortem: 'none' };
  }
  const { document, digest } = trail.request;
  const approvals = await readGrants(context, ground, trail);
  const use = describeUse(trail, ground.roster.document.postmortem.days);
  // A use outside a run can be one that was decided offline.
  const offline =
    use?.runId === null
      ? await readRecordedVotes(api, {
          pr: pull.number,
          request: trail.request,
          usedAtS: use.atS,
          roster: ground.roster,
        })
      : undefined;
  const login = pull.author?.id === document.requester.id ? { login: pull.author.login } : {};
  return {
    ...about,
    digest,
    subject: document.subject,
    requester: { ...document.requester, ...login },
    incident: document.incident,
    reason: document.reason,
    state: findState(trail, approvals, api.now()),
    approvals: approvals.grants,
    ...(offline ? { offline } : {}),
    createdAt: formatSeconds(document.created_s),
    expiresAt: formatSeconds(getExpiry(trail.request)),
    ...(use ? { usedAt: formatSeconds(use.atS), postmortemDueAt: formatSeconds(use.postmortemDueS) } : {}),
    postmortem: await findPostmortem(context, ground, id, use),
  };
}

function findState(trail: Trail, { missing, vetoes }: Approvals, now: Date): BypassState {
  const end = findEnd(trail, now);
  if (end) return end;
  if (trail.used) return 'used';
  if (vetoes.length > 0) return 'vetoed';
  return missing.length === 0 ? 'approved' : 'open';
}

/** Returns the state of a post-mortem. A use without one is `none` if the roster requires none. */
async function findPostmortem(
  { api }: BypassContext,
  { commit, roster }: Ground,
  id: string,
  use: RecordedUse | undefined,
): Promise<PostmortemState> {
  if (!use) return 'none';
  if (await hasPostmortem(api, id, commit)) return 'done';
  if (!roster.document.postmortem.required) return 'none';
  return api.now().getTime() / 1000 > use.postmortemDueS ? 'overdue' : 'due';
}

function countStates(bypasses: readonly PeriodBypass[]): BypassPeriodReport['counts'] {
  const count = <K extends string>(
    names: readonly K[],
    read: (bypass: PeriodBypass) => K,
  ): Readonly<Record<K, number>> =>
    Object.fromEntries(
      names.map((name) => [name, bypasses.filter((bypass) => read(bypass) === name).length]),
    ) as Record<K, number>;
  return {
    total: bypasses.length,
    states: count(BYPASS_STATES, ({ state }) => state),
    uses: bypasses.filter(({ usedAt }) => usedAt !== undefined).length,
    postmortems: count(POSTMORTEM_STATES, ({ postmortem }) => postmortem),
  };
}
