import type { LogEvent, LogLine, LogStream } from '../../telemetry/index.ts';

/** The log of a step, whose lines begin with their time. */
export interface StepLog {
  readonly step: string;
  readonly log: string;
}

/** Returns the events and the step logs of a drill as streams of a log server. Each line is JSON with the ID of the drill. */
export function createDrillStreams(
  { drillId, scenario }: { readonly drillId: string; readonly scenario: string },
  events: readonly LogEvent[],
  steps: readonly StepLog[],
): readonly LogStream[] {
  const labels = { scenario };
  const eventLines = events.map((event) => ({ time: new Date(event.time), text: JSON.stringify(event) }));
  const stepLines = steps.flatMap(({ step, log }) => readLines(log, { drill: drillId, step }));
  return [
    { labels: { ...labels, kind: 'events' }, lines: eventLines },
    { labels: { ...labels, kind: 'steps' }, lines: stepLines },
  ].filter(({ lines }) => lines.length > 0);
}

const readLines = (log: string, about: Readonly<Record<string, string>>): readonly LogLine[] =>
  log
    .split('\n')
    .filter((line) => line !== '')
    .flatMap((line) => {
      const at = line.indexOf(' ');
      const time = new Date(line.slice(0, at));
      return Number.isNaN(time.getTime())
        ? []
        : [{ time, text: JSON.stringify({ ...about, line: line.slice(at + 1) }) }];
    });
