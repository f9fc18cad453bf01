import { humanBytes } from '../../lib/bytes.ts';
import { humanDuration } from '../../lib/duration.ts';
import type { Round } from './service.ts';

const printable = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/** What a round came to, in one line that names each source that failed; nothing in it breaks the line. */
export function lineOf({ number, report, error, failing, seconds }: Round, pauseMs: number): string {
  const outcome = report?.outcome === 'passed' ? 'passed' : 'FAILED';
  const took = `round ${number} ${outcome} in ${humanDuration(seconds)}`;
  const next = pauseMs === 0 ? 'the next one at once' : `the next one in ${humanDuration(pauseMs / 1000)}`;
  const parts = [took, ...(report ? [heldBy(report)] : []), ...reasonsOf(report, error)];
  const waiting = failing.map(
    ({ source, code, failures, nextTry }) => `${source}: ${code} (${failures} in a row), asked again at ${nextTry}`,
  );
  return printable([...parts, ...waiting, next].join('; '));
}

function heldBy(report: NonNullable<Round['report']>): string {
  const [logs, subjects] = [report.logs.length, report.subjects.length];
  const bytes = [...report.logs, ...report.subjects].reduce((sum, one) => sum + one.bytes, 0);
  const entries = report.logs.reduce((sum, { size, previousSize }) => sum + Math.max(0, size - previousSize), 0);
  return `logs: ${logs}, new entries: ${entries}, subjects: ${subjects}, fetched: ${humanBytes(bytes)}`;
}

const reasonsOf = (report: Round['report'], error: Round['error']): string[] =>
  [...(report?.reasons ?? []), ...(error ? [error] : [])].map(({ code, message }) => `${code}: ${message}`);
