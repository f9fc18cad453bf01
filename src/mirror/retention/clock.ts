/** The mirror's own time, and the wall clock at the same moment. Both are RFC 3339. */
export interface MirrorTime {
  readonly clock: string;
  readonly wall: string;
}

/** The most that one step adds, in milliseconds. A mirror with less frequent syncs keeps evidence longer. */
export const MAX_STEP_MS = 7 * 86_400_000;

/**
 * Returns the mirror's own time, which determines ages. It advances as the wall clock did since the last signed state,
 * never backwards and by at most one step. A wall clock that is years ahead, by accident or on purpose, therefore makes
 * no evidence old.
 */
export function advanceClock(before: MirrorTime | undefined, now: Date): Date {
  if (!before) return now;
  const passed = now.getTime() - Date.parse(before.wall);
  return new Date(Date.parse(before.clock) + Math.min(Math.max(passed, 0), MAX_STEP_MS));
}
