/** The mirror's own time and the wall clock at the moment when it was told, RFC 3339. */
export interface MirrorTime {
  readonly clock: string;
  readonly wall: string;
}

/** What one step adds at most, in milliseconds: a mirror that is synced less often keeps longer, never shorter. */
export const MAX_STEP_MS = 7 * 86_400_000;

/**
 * The time by which ages are counted. It grows by what the wall clock grew since the last signed state, never backwards
 * and never by more than a step: a clock that is set forward by years, by mishap or on purpose, makes nothing old.
 */
export function advance(before: MirrorTime | undefined, now: Date): Date {
  if (!before) return now;
  const passed = now.getTime() - Date.parse(before.wall);
  return new Date(Date.parse(before.clock) + Math.min(Math.max(passed, 0), MAX_STEP_MS));
}
