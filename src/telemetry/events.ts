import { type Clock, rfc3339 } from '../lib/clock.ts';

/** One line of `events.jsonl`. Loki reads `time` and `level`; everything else is for the query. */
export interface LogEvent {
  /** RFC 3339, UTC. */
  readonly time: string;
  readonly level: 'info' | 'warn' | 'error';
  /** What happened: stable, kebab-case. */
  readonly event: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

export interface EventLog {
  /** Adds an event now; `details` become fields of its line. */
  add(level: LogEvent['level'], event: string, message: string, details?: Readonly<Record<string, unknown>>): void;
  /** JSON lines, in order. */
  text(): string;
}

/** An event log in memory; `common` stands in each line (a drill's id, a scenario). */
export function createEventLog(clock: Clock, common: Readonly<Record<string, string>>): EventLog {
  const events: LogEvent[] = [];
  return {
    add: (level, event, message, details = {}) => {
      events.push({ ...common, ...details, time: rfc3339(clock.now()), level, event, message });
    },
    text: () => events.map((event) => `${JSON.stringify(inOrder(event))}\n`).join(''),
  };
}

/** Time, level and event first: a log is read by people too. */
const inOrder = ({ time, level, event, message, ...details }: LogEvent): object => ({
  time,
  level,
  event,
  message,
  ...details,
});
