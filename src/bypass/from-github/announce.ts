import type { EntryContext } from '../../lib/entry-context.ts';
import type { McError } from '../../lib/mc-error.ts';
import { ROLES } from '../facts.ts';
import { sendToSlack } from '../slack.ts';
import { formatMoment, type RecordedUse } from '../texts/notice.ts';
import { type AnnouncedUse, type BypassEvent, createSlackMessage, type SlackFacts } from '../texts/slack-messages.ts';
import type { Notify } from './use.ts';

/** Announces an event in Slack, if SLACK_WEBHOOK_URL is set. Returns a warning if that failed; it never throws. */
export const announceInSlack = (
  event: BypassEvent,
  facts: SlackFacts,
  { http, env, clock, signal }: EntryContext,
): Promise<McError | undefined> =>
  sendToSlack(createSlackMessage(event, facts), {
    http,
    env,
    sleep: (ms, stop) => clock.sleep(ms, stop),
    signal,
  });

/** Describes a use for Slack. */
export const describeAnnouncedUse = (use: RecordedUse | undefined): AnnouncedUse | undefined =>
  use && { at: formatMoment(use.atS), postmortemDue: formatMoment(use.postmortemDueS) };

const formatTime = (time: string): string => formatMoment(Math.floor(Date.parse(time) / 1000));

/** Creates the function that announces a use in Slack. */
export const createUseNotifier =
  (entry: EntryContext): Notify =>
  async ({ pull, text }) => {
    const { id, gate, environment, expiresAt, approvers, postmortemDueAt } = text;
    const facts = { id, pr: pull.number, url: pull.url, gate, environment, until: formatTime(expiresAt) };
    const grants = ROLES.flatMap((role) =>
      approvers.filter((approver) => approver.role === role).map(({ login }) => ({ role, login })),
    );
    const postmortemDue = postmortemDueAt === undefined ? undefined : formatTime(postmortemDueAt);
    return announceInSlack({ type: 'used', use: { postmortemDue }, grants }, facts, entry);
  };
