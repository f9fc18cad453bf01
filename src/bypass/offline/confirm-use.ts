import { isUtf8 } from 'node:buffer';
import type { EntryContext } from '../../lib/entry-context.ts';
import { bypassError } from '../errors.ts';
import { isSameSubject } from '../facts.ts';
import { parseMarkerMessage } from '../from-github/marker.ts';
import type { UsedReport } from '../record/used-report.ts';
import { MAX_TTL_S } from '../request.ts';
import { createClaim } from './claim.ts';
import { openUseStore } from './uses.ts';

const MAX_SKEW_S = 60;

/**
 * Confirms the report of an offline decision: the store has a record of this use, and its claim binds the approvals and the expiry of the
 * report. The clock of this machine is the time. Returns the logins of the report. Throws `bypass-report-unconfirmed`.
 */
export async function confirmInStore(
  report: UsedReport,
  store: string,
  ports: Pick<EntryContext, 'clock' | 'http' | 'env' | 'signal'>,
): Promise<ReadonlyMap<number, string>> {
  const { file, request, target, use, approvals, expiresAt } = report;
  const refuse = (detail: string) => bypassError('bypass-report-unconfirmed', { file, detail });
  const uses = await openUseStore(store, ports);
  const record = await uses.find(request.digest);
  if (!record) throw refuse(`the store ${uses.name} has no record of this request`);
  const message = isUtf8(record) ? parseMarkerMessage(record.toString('utf8')) : undefined;
  if (!message) throw refuse('the record in the store is malformed');
  if (message.request_digest !== request.digest || message.id !== request.id)
    throw refuse('the record in the store is about another request');
  if (!isSameSubject(target, message.subject)) throw refuse('the record in the store is for another subject');
  const usedAt = Date.parse(use.at) === message.at_s * 1000;
  if (!usedAt || message.run_id !== use.runId || message.run_attempt !== use.runAttempt)
    throw refuse('the record in the store is of another use');
  if (use.nonce === undefined || createClaim({ nonce: use.nonce, approvals, expiresAt }) !== message.claim)
    throw refuse('its approvals or its expiry differ from the ones of the use');
  assertInTime(message.at_s, expiresAt, { now: ports.clock.now(), refuse });
  return new Map(approvals.map(({ id, login }) => [id, login]));
}

/** Throws unless the use was in the past, and the bypass has not expired. A bypass ends at most {@link MAX_TTL_S} after its use. */
function assertInTime(
  usedS: number,
  expiresAt: string,
  { now, refuse }: { readonly now: Date; readonly refuse: (detail: string) => Error },
): void {
  const nowS = now.getTime() / 1000;
  const expiryS = Date.parse(expiresAt) / 1000;
  if (usedS > nowS + MAX_SKEW_S)
    throw refuse('the use is in the future: compare the clocks of the gate and of this machine');
  if (!(expiryS > usedS && expiryS <= usedS + MAX_TTL_S))
    throw refuse(`the expiry ${expiresAt} does not fit the time of the use`);
  if (nowS >= expiryS) throw refuse(`the bypass expired at ${expiresAt}`);
}
