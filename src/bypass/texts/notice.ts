import { formatDuration } from '../../lib/duration.ts';
import type { Role } from '../facts.ts';
import type { StoredRequest } from '../request.ts';

/** The facts that every message about a bypass needs. */
export interface BypassNotice {
  readonly pr: number;
  /** The https URL of the pull request. */
  readonly url: string;
  readonly request: StoredRequest;
  /** The login of the requester, if it is known. */
  readonly requester?: string | undefined;
}

/** A person who approved a bypass for a role. */
export interface Grant {
  readonly role: Role;
  readonly id: number;
  readonly login: string;
  /** RFC 3339 */
  readonly at: string;
}

/** The signatures of an offline decision, as the comment of its reconciliation has them. */
export interface OfflineRecord {
  /** Whether the comment is by a bot of the roster and has a valid signature of a person in the roster. */
  readonly isVerified: boolean;
  readonly approvals: readonly OfflineApproval[];
  /** The logins of the people who signed a veto. */
  readonly vetoes: readonly string[];
}

/** A person who approved a bypass with a signature. A signature has no trusted time. */
export interface OfflineApproval {
  readonly roles: readonly Role[];
  readonly id: number;
  readonly login: string;
  /** The fingerprint of the SSH key. */
  readonly key: string;
}

/** The use of a bypass, as its marker records it. Times are seconds since 1970. */
export interface RecordedUse {
  readonly atS: number;
  readonly postmortemDueS: number;
  readonly runId: number | null;
}

/** Returns the second from which a request is expired. */
export const getExpiry = ({ document }: StoredRequest): number => document.created_s + document.ttl_s;

/** Formats a time for people: `2026-12-01 14:20 UTC`. Seconds are cut, so an end is never given too late. */
export const formatMoment = (seconds: number): string =>
  `${new Date(seconds * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** Formats a time-to-live: `4 h 0 min`. */
export const formatTtl = ({ document }: StoredRequest): string => formatDuration(document.ttl_s);

/** Returns the path of the post-mortem of a bypass on the default branch. */
export const getPostmortemPath = (id: string): string => `bypass/postmortems/${id}.md`;

/** Returns the title of the issue that asks for a post-mortem. */
export const formatIssueTitle = (id: string): string => `Post-mortem: bypass ${id}`;

/** Returns the hidden line by which a text is found again: `<!-- mc-bypass:report:sha256:… -->`. */
export const formatTextMarker = (kind: 'report' | 'revoked' | 'postmortem', digest: string): string =>
  `<!-- mc-bypass:${kind}:${digest} -->`;

/** States that a bypass has a record of an offline decision whose signatures could not be verified. */
export const formatUnverified = (pr: number): string =>
  `Approved offline, see pull request #${pr}. This report did not verify the signatures.`;
