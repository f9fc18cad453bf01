import type { EntryContext } from '../../lib/entry-context.ts';
import { VerificationError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import type { CompiledRules } from '../compiled-rules.ts';
import { ROLES } from '../facts.ts';
import { decideAtGate } from '../gate.ts';
import type { StoredRequest } from '../request.ts';
import type { BypassStatus, BypassStatusReport, RequestState } from '../status-schema.ts';
import { type BypassContext, type BypassPlace, listClockWarnings, openBypassContext } from './context.ts';
import { describeApprovals } from './decision-report.ts';
import { createInput, describeStanding, type RequestFacts, readRequestFacts } from './facts.ts';
import { type Ground, readGround } from './ground.ts';
import { findMarkerRef } from './marker.ts';
import { assertPlace, BRANCH_PREFIX, findPull, listBypassPulls, type Pull, readRequestFile } from './pull.ts';

export interface StatusOptions extends BypassPlace {
  /** The pull request; undefined: all open ones on `bypass/*`. */
  readonly pr?: number | undefined;
}

/** Reports the state of requests on GitHub. It uses none, and the run of this job excludes no one. */
export async function readStatus(options: StatusOptions, entry: EntryContext): Promise<BypassStatusReport> {
  const report = beginReport('bypass-status', entry.clock);
  const context = openBypassContext(options, entry);
  const ground = await readGround(context, { withRun: false });
  const rules = await context.loadRules();
  const numbers =
    options.pr === undefined ? (await listBypassPulls(context.api)).map((pull) => pull.number) : [options.pr];
  const bypasses: BypassStatus[] = [];
  for (const number of numbers) {
    const pull = await findPull(context.api, number);
    if (pull) bypasses.push(await describeBypass(context, ground, rules, pull));
  }
  const warnings = listClockWarnings(context).map((warning) => warning.toReason());
  return report.finish([], { bypasses, ...(warnings.length === 0 ? {} : { warnings }) });
}

/** Returns the result of a read, or the denial that it throws. */
async function settle<T>(work: Promise<T>): Promise<T | VerificationError> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof VerificationError) return error;
    throw error;
  }
}

async function describeBypass(
  context: BypassContext,
  ground: Ground,
  rules: CompiledRules,
  pull: Pull,
): Promise<BypassStatus> {
  const { api } = context;
  const request = await settle(readPlacedRequest(context, ground, pull));
  const unreadable = {
    id: pull.head.ref.startsWith(BRANCH_PREFIX) ? pull.head.ref.slice(BRANCH_PREFIX.length) : pull.head.ref,
    pr: pull.number,
    digest: null,
    secondsLeft: 0,
    approvals: [],
    missing: ROLES,
    vetoes: [],
  };
  if (request instanceof VerificationError) return { ...unreadable, state: 'invalid', problem: formatProblem(request) };
  const { document, digest } = request;
  const revoked = await findMarkerRef(api, 'revoked', digest);
  const used = await findMarkerRef(api, 'used', digest);
  const facts = await settle(readRequestFacts(context, ground, pull));
  const nowS = Math.floor(api.now().getTime() / 1000);
  const secondsLeft = Math.max(0, document.created_s + document.ttl_s - nowS);
  const reference = { ...unreadable, id: document.id, digest, secondsLeft };
  const final = revoked ? 'revoked' : used ? 'used' : undefined;
  if (facts instanceof VerificationError)
    return { ...reference, state: final ?? 'invalid', ...(final ? {} : { problem: formatProblem(facts) }) };
  const standing = await describeFacts({ ground, rules, facts, nowS });
  return { ...reference, ...standing, state: final ?? standing.state };
}

async function readPlacedRequest({ api }: BypassContext, ground: Ground, pull: Pull): Promise<StoredRequest> {
  return readRequestFile(api, pull, assertPlace(pull, ground.repository));
}

const formatProblem = ({ code, message }: VerificationError): string => `${code}: ${message}`;

interface Inquiry {
  readonly ground: Ground;
  readonly rules: CompiledRules;
  readonly facts: RequestFacts;
  readonly nowS: number;
}

type Standing = Pick<BypassStatus, 'state' | 'approvals' | 'missing' | 'vetoes' | 'problem'>;

/** Decides about a request as its own gate would, without a use. */
async function describeFacts({ ground, rules, facts, nowS }: Inquiry): Promise<Standing> {
  const { document } = facts.request;
  const subject = { ...document.subject, repository_id: ground.repository.id };
  const input = createInput(facts, ground, { subject, nowS, isConsumed: false });
  const { reasons } = await decideAtGate(input, nowS, rules, ground.companyRules);
  const { approvals, missing, vetoes } = describeStanding(input, nowS);
  const [denial] = facts.denials;
  const foreign = reasons.find(({ code }) => code === 'bypass-subject-mismatch');
  const problem = denial ?? foreign;
  const state: RequestState = problem
    ? 'invalid'
    : nowS >= document.created_s + document.ttl_s
      ? 'expired'
      : vetoes.length > 0
        ? 'vetoed'
        : reasons.length === 0
          ? 'approved'
          : 'open';
  return {
    state,
    approvals: describeApprovals(approvals, facts.logins),
    missing,
    vetoes,
    ...(problem ? { problem: formatProblem(problem) } : {}),
  };
}
