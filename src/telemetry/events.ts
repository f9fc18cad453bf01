import { type Clock, rfc3339 } from '../lib/clock.ts';

/** One line of `events.jsonl`. Loki reads `time` and `level`; queries use the other fields. */
export interface LogEvent {
  /** RFC 3339, UTC. */
  readonly time: string;
  readonly level: 'info' | 'warn' | 'error';
  /** The stable name of the event, in kebab-case. */
  readonly event: string;
  readonly message: string;
  readonly [detail: string]: unknown;
}

export interface EventLog {
  /** Adds an event with the current time. `details` become fields of its line. */
  add(level: LogEvent['level'], event: string, message: string, details?: Readonly<Record<string, unknown>>): void;
  /** Returns the events, in order. */
  list(): readonly LogEvent[];
  /** Returns the events as JSON lines, in order. */
  text(): string;
}

/** Creates an event log in memory. Every line has the fields of `common`, such as the ID and the scenario of a drill. */
export function createEventLog(clock: Clock, common: Readonly<Record<string, string>>): EventLog {
  const events: LogEvent[] = [];
  return {
    add: (level, event, message, details = {}) => {
      events.push({ ...common, ...details, time: rfc3339(clock.now()), level, event, message });
    },
    list: () => [...events],
    text: () => events.map((event) => `${JSON.stringify(orderFields(event))}\n`).join(''),
  };
}

/** Puts time, level and event first, because people read the log too. */
const orderFields = ({ time, level, event, message, ...details }: LogEvent): object => ({
  time,
  level,
  event,
  message,
  ...details,
});
