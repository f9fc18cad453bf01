import type { Dismissal, Review } from '../../src/bypass/reviews.ts';

/** One event in the life of a bypass. `person` is the index of the person who reviewed. */
export type Event =
  | { readonly kind: 'approve' | 'veto' | 'dismiss-own' | 'dismiss-other'; readonly person: number }
  | { readonly kind: 'head' };

/** A sequence of events, with the roles of each person as bits (1 Security, 2 Release, 4 Service Owner). */
export interface History {
  readonly roles: readonly number[];
  readonly events: readonly Event[];
  readonly revoked: boolean;
  readonly used: boolean;
}

interface ModelReview {
  readonly person: number;
  readonly isApproval: boolean;
  readonly head: number;
  dismissedBy?: 'own' | 'other';
}

/**
 * The specification, written from the rules in words and not from the product. A request that is not used and not revoked passes if
 * no role member has an open veto. Three different people with standing approvals of the head must fill the three roles.
 */
export function isGranted({ roles, events, revoked, used }: History): boolean {
  if (revoked || used) return false;
  const { reviews, head, last } = replay(events);
  for (const [index, veto] of reviews.entries()) {
    if (veto.isApproval || roles[veto.person] === 0 || veto.dismissedBy === 'own') continue;
    const isLifted = reviews.some(
      (later, at) =>
        at > index && later.person === veto.person && later.isApproval && later.head === head && !later.dismissedBy,
    );
    if (!isLifted) return false;
  }
  const approvers = roles.map((mask, person) => (last.get(person) === `approve ${head}` ? mask : 0));
  return approvers.some((a, i) =>
    approvers.some((b, j) =>
      approvers.some((c, k) => i !== j && j !== k && i !== k && (a & 1) > 0 && (b & 2) > 0 && (c & 4) > 0),
    ),
  );
}

/** Replays events: a dismissal ends the newest review of the person that is not dismissed. */
function replay(events: readonly Event[]) {
  const reviews: ModelReview[] = [];
  const last = new Map<number, string>();
  let head = 0;
  for (const event of events) {
    if (event.kind === 'head') head++;
    else if (event.kind === 'approve' || event.kind === 'veto') {
      reviews.push({ person: event.person, isApproval: event.kind === 'approve', head });
      last.set(event.person, `${event.kind} ${head}`);
    } else {
      const live = reviews.findLast(({ person, dismissedBy }) => person === event.person && !dismissedBy);
      if (live) live.dismissedBy = event.kind === 'dismiss-own' ? 'own' : 'other';
      last.set(event.person, 'dismissed');
    }
  }
  return { reviews, head, last };
}

export const REQUEST_DIGEST = `sha256:${'c'.repeat(64)}`;
export const FIRST_PERSON = 100;
export const ANOTHER_PERSON = 900;
export const CREATED_S = 1_000_000;
export const formatHead = (head: number): string => head.toString(16).padStart(40, '0');

/** The second and the id of the event at an index. */
type Stamp = (index: number) => { readonly atS: number; readonly id: number };

/** Each event has its own second. A review that was begun earlier has a smaller id, so ids do not give the order. */
const stampInOrder: Stamp = (index) => ({ atS: CREATED_S + index + 1, id: 1000 - index });

/** Describes a history as GitHub does: the list of reviews, the timeline, and the head of the branch. */
export function describeOnGitHub({ events }: Pick<History, 'events'>, stamp = stampInOrder) {
  const reviews: { -readonly [K in keyof Review]: Review[K] }[] = [];
  const dismissals: Dismissal[] = [];
  let head = 0;
  for (const [index, event] of events.entries()) {
    const { atS, id } = stamp(index);
    if (event.kind === 'head') {
      head++;
      continue;
    }
    const user = { id: FIRST_PERSON + event.person, type: 'User' };
    if (event.kind === 'approve' || event.kind === 'veto') {
      const state = event.kind === 'approve' ? 'APPROVED' : 'CHANGES_REQUESTED';
      reviews.push({ id, user, state, commit: formatHead(head), submittedS: atS });
      continue;
    }
    const live = reviews.findLast(({ user: { id: author }, state }) => author === user.id && state !== 'DISMISSED');
    if (!live) continue;
    const actor = event.kind === 'dismiss-own' ? user : { id: ANOTHER_PERSON, type: 'User' };
    dismissals.push({ reviewId: live.id, actor, state: live.state.toLowerCase(), atS });
    live.state = 'DISMISSED';
  }
  return { reviews, dismissals, head: formatHead(head) };
}

/** Creates the rest of an input for the decision. */
export function createInput({ roles, revoked, used }: History, approvals: readonly unknown[]) {
  const list = (bit: number): readonly number[] =>
    roles.flatMap((mask, person) => (mask & bit ? [FIRST_PERSON + person] : []));
  const subject = {
    digest: `sha256:${'b'.repeat(64)}`,
    sha: 'a'.repeat(40),
    gate: 'freeze',
    environment: 'production',
    repository_id: 9,
  };
  return {
    now_s: CREATED_S + 100,
    request: { severity: 'SEV-1', ttl_s: 14_400, created_s: CREATED_S, requester: { id: 1, type: 'User' }, subject },
    subject,
    request_digest: REQUEST_DIGEST,
    excluded_ids: [2],
    role_members: { Security: list(1), Release: list(2), 'Service Owner': list(4) },
    approvals,
    state: { revoked, consumed: used },
  };
}
