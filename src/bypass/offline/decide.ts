import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Digest } from '../../lib/digest.ts';
import type { EntryContext } from '../../lib/entry-context.ts';
import { readRegularFile } from '../../lib/files.ts';
import { canonicalJson } from '../../lib/json.ts';
import { type McError, VerificationError } from '../../lib/mc-error.ts';
import { beginReport } from '../../lib/report.ts';
import { assignRoles } from '../assignment.ts';
import { bypassError } from '../errors.ts';
import { readFacts } from '../facts.ts';
import { describeUse, formatTime } from '../from-github/decision-report.ts';
import type { MarkerMessage } from '../from-github/marker.ts';
import { decideAtGate } from '../gate.ts';
import { loadInstalledRules } from '../installed-rules.ts';
import { type BypassSubject, MAX_REQUEST_BYTES, parseRequest, type StoredRequest } from '../request.ts';
import { hasExpired, type Roster } from '../roster.ts';
import type { BypassReport, ReportedApproval, ReportedUse } from '../schema.ts';
import { checkSwitch } from '../switch.ts';
import { createOfflineRecords, readVotes, type Votes } from './approvals.ts';
import { createClaim } from './claim.ts';
import { type People, readPeople } from './people.ts';
import { openRosterRules, readPinnedRoster } from './roster-file.ts';
import { openUseStore, type UseStore } from './uses.ts';

const DAY_S = 86_400;

/** A decision without GitHub. Paths are absolute. */
export interface OfflineDecisionRequest {
  readonly request: string;
  /** The folder with the signatures. */
  readonly approvals: string;
  readonly roster: string;
  /** The digest of the roster, as it was pinned before the outage. */
  readonly rosterDigest: Digest;
  /** A folder, or `s3://BUCKET/PREFIX`. */
  readonly store: string;
  readonly endpoint?: string | undefined;
  readonly subject: BypassSubject;
  /** False: answer without a use. */
  readonly consume: boolean;
}

type DecisionPorts = Pick<EntryContext, 'clock' | 'env' | 'http' | 'installRoot' | 'signal' | 'threads'>;

/** What a decision found out. A field is missing if a check before it denied. */
interface Findings {
  reasons: readonly VerificationError[];
  request?: StoredRequest;
  votes?: Votes;
  approvals?: readonly ReportedApproval[];
  use?: ReportedUse;
  warnings: readonly McError[];
}

/**
 * Decides about a bypass from signed files, without GitHub. The clock of this machine is the time. If the gate allows, the use is
 * recorded in the store before this function returns. A request, roster or signature that is not as expected denies or throws; it
 * never allows.
 */
export async function decideOffline(choice: OfflineDecisionRequest, ports: DecisionPorts): Promise<BypassReport> {
  const report = beginReport('bypass-decision', ports.clock, choice.request);
  const findings: Findings = { reasons: [], warnings: [] };
  try {
    await evaluate(choice, ports, findings);
  } catch (error) {
    if (!(error instanceof VerificationError)) throw error;
    findings.reasons = [error];
  }
  const { reasons, request, votes, approvals = [], use, warnings } = findings;
  return report.finish(reasons, {
    allow: reasons.length === 0,
    deny: reasons.map(({ code, message }) => `${code}: ${message}`).sort(),
    ...(request ? describeRequest(request) : {}),
    approvals,
    consumed: use !== undefined,
    target: choice.subject,
    ...(use ? { use } : {}),
    vetoes: listVetoes(votes),
    ignored: votes?.ignored ?? [],
    ...(warnings.length === 0 ? {} : { warnings: warnings.map((warning) => warning.toReason()) }),
  });
}

function describeRequest({ document, digest }: StoredRequest) {
  const expiresAt = formatTime(document.created_s + document.ttl_s);
  return { ...(expiresAt === undefined ? {} : { expiresAt }), request: { id: document.id, pr: null, digest } };
}

const listVetoes = (votes: Votes | undefined): readonly number[] => [
  ...new Set(votes?.votes.filter(({ purpose }) => purpose === 'veto').map(({ person }) => person.id)),
];

/** Lists the approvals that count. A signature has no trusted time. */
function listApprovals(input: unknown, nowS: number, { document }: Roster): readonly ReportedApproval[] {
  const logins = new Map(document.people.map(({ id, login }) => [id, login]));
  const { approvals } = assignRoles(readFacts(input, nowS));
  return approvals.map(({ role, id }) => ({ role, id, login: logins.get(id) ?? '', at: null }));
}

/** Fills the findings. Throws a VerificationError for a denial, and other errors for a fault or a configuration. */
async function evaluate(choice: OfflineDecisionRequest, ports: DecisionPorts, findings: Findings): Promise<void> {
  const disabled = checkSwitch(ports.env);
  if (disabled) throw disabled;
  const now = ports.clock.now();
  const roster = await readPinnedRoster(choice.roster, choice.rosterDigest);
  const people = readPeople(roster, now, choice.roster);
  const uses = await openUseStore(choice.store, ports, choice.endpoint);
  findings.warnings = [...people.warnings, ...(uses.warning ? [uses.warning] : [])];
  if (hasExpired(roster.document.expires, now))
    throw bypassError('bypass-roster-expired', { expires: roster.document.expires });
  const request = await readRequest(choice.request);
  findings.request = request;
  const votes = await readVotes(choice.approvals, request, people);
  findings.votes = votes;

  const nowS = Math.floor(now.getTime() / 1000);
  const isUsed = (await uses.find(request.digest)) !== undefined;
  const input = createInput({ choice, request, roster, people, votes, nowS, isUsed });
  findings.approvals = listApprovals(input, nowS, roster);
  const rules = await loadInstalledRules(ports.installRoot);
  const decision = await decideAtGate(input, nowS, rules, await openRosterRules(roster, choice.roster, ports));
  findings.reasons = decision.reasons;
  if (!decision.allow || !choice.consume) return;
  const nonce = randomBytes(16).toString('hex');
  const claim = createClaim({ nonce, approvals: findings.approvals, ...describeRequest(request) });
  findings.use = await recordUse(uses, request, { nowS, days: roster.document.postmortem.days, claim, nonce });
}

/** Reads the file of a request. Its id is the name of the file. Throws `bypass-request-invalid`. */
export async function readRequest(path: string): Promise<StoredRequest> {
  return parseRequest(await readRegularFile(path, MAX_REQUEST_BYTES, 'the request'), basename(path, '.json'));
}

/** Creates the input of the decision from signed files. */
function createInput(facts: {
  readonly choice: OfflineDecisionRequest;
  readonly request: StoredRequest;
  readonly roster: Roster;
  readonly people: People;
  readonly votes: Votes;
  readonly nowS: number;
  readonly isUsed: boolean;
}): unknown {
  const { choice, request, roster, people, votes, nowS, isUsed } = facts;
  return {
    now_s: nowS,
    request: request.document,
    request_digest: request.digest,
    subject: choice.subject,
    excluded_ids: roster.document.exclude,
    role_members: people.members,
    approvals: createOfflineRecords(votes.votes, request),
    state: { revoked: false, consumed: isUsed },
  };
}

interface UseFacts {
  readonly nowS: number;
  readonly days: number;
  readonly claim: string;
  readonly nonce: string;
}

/** Records the use of a request, and describes it. Throws `bypass-consumed` if another gate was first. */
async function recordUse(
  uses: UseStore,
  { document, digest }: StoredRequest,
  { nowS, days, claim, nonce }: UseFacts,
): Promise<ReportedUse> {
  const marker: MarkerMessage = {
    version: 1,
    id: document.id,
    request_digest: digest,
    subject: document.subject,
    at_s: nowS,
    postmortem_due_s: nowS + days * DAY_S,
    run_id: null,
    run_attempt: null,
    claim,
  };
  if ((await uses.record(digest, Buffer.from(canonicalJson(marker)))) === 'taken') throw bypassError('bypass-consumed');
  return { ...describeUse(marker), nonce };
}
