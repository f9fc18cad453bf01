import { cleanText } from '../../lib/clean-text.ts';
import type { Role } from '../facts.ts';
import type { SlackMessage } from '../slack.ts';
import type { EndState } from './comments.ts';
import { type BypassNotice, formatMoment, type Grant, getExpiry, getPostmortemPath } from './notice.ts';
import { escapeSlack } from './untrusted.ts';

/** The facts that every message needs. */
export interface SlackFacts {
  readonly id: string;
  readonly pr: number;
  readonly url: string;
  readonly gate: string;
  readonly environment: string;
  /** The time until which the bypass is valid, for people. */
  readonly until: string;
  readonly incident?: string;
}

/** Returns the facts of a request for a message. */
export const createSlackFacts = ({ pr, url, request }: BypassNotice): SlackFacts => {
  const { id, subject, incident } = request.document;
  const { gate, environment } = subject;
  return { id, pr, url, gate, environment, until: formatMoment(getExpiry(request)), incident };
};

/** The use of a bypass. `postmortemDue` is for people; undefined if no post-mortem is required. */
export interface AnnouncedUse {
  readonly at?: string;
  readonly postmortemDue: string | undefined;
}

/** An event that Slack announces. */
export type BypassEvent =
  | { readonly type: 'requested'; readonly missing: readonly Role[]; readonly reason: string }
  | { readonly type: 'used'; readonly use: AnnouncedUse; readonly grants: readonly Pick<Grant, 'role' | 'login'>[] }
  | { readonly type: 'revoked'; readonly reason: string; readonly use: AnnouncedUse | undefined }
  | { readonly type: 'ended'; readonly state: EndState; readonly use: AnnouncedUse | undefined };

interface Parts {
  readonly headline: string;
  /** What to do now, in our own words. */
  readonly action: string;
  /** Untrusted text, which Slack shows without markup. */
  readonly quoted?: string;
}

function describePostmortem(id: string, use: AnnouncedUse | undefined): string {
  if (!use) return 'It was not used. If you still need a bypass, create a new request.';
  const due = use.postmortemDue === undefined ? '' : ` by ${use.postmortemDue}`;
  return `Write the post-mortem${due}: ${getPostmortemPath(id)}.`;
}

function describeEvent(event: BypassEvent, { id, pr, until }: SlackFacts): Parts {
  switch (event.type) {
    case 'requested':
      return {
        headline: 'SEV-1: a bypass needs your approval',
        action: `Approve or reject the pull request before ${until}. Missing: ${event.missing.join(', ')}.`,
        quoted: event.reason,
      };
    case 'used':
      return {
        headline: `A bypass was used${event.use.at === undefined ? '' : ` at ${event.use.at}`}`,
        action: `If this is wrong, run: mc bypass revoke --pr ${pr} --reason TEXT. ${describePostmortem(id, event.use)}`,
        quoted: event.grants.map(({ role, login }) => `${role}: ${login}`).join('\n'),
      };
    case 'revoked':
      return {
        headline: 'A bypass was revoked',
        action: `${event.use === undefined ? '' : 'Check the deployment. '}${describePostmortem(id, event.use)}`,
        quoted: event.reason,
      };
    case 'ended':
      return {
        headline: event.state === 'revoked' ? 'A revoked bypass was cleaned up' : `A bypass ended at ${until}`,
        action: describePostmortem(id, event.use),
      };
  }
}

const MAX_PLAIN = 1_900; // Slack accepts 2000 characters in a field

const plain = (text: string) => ({ type: 'plain_text', text: cleanText(text).slice(0, MAX_PLAIN), emoji: false });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

/** Slack reads `<URL|label>` as a link. A URL with one of its characters, or one that is not https, is shown as text. */
const formatLink = (url: string): string =>
  /^https?:\/\/[^\s<>|]{1,2000}$/.test(url)
    ? `<${url.replaceAll('&', '&amp;')}|Open the pull request>`
    : escapeSlack(url);

/**
 * Creates the message about an event: Block Kit, and `text` for notifications. Untrusted text is in blocks of type `plain_text`, where
 * Slack reads no markup, mention or emoji.
 */
export function createSlackMessage(event: BypassEvent, facts: SlackFacts): SlackMessage {
  const { gate, environment, until, incident, url } = facts;
  const { headline, action, quoted } = describeEvent(event, facts);
  return {
    text: `${headline} (${escapeSlack(`${gate} in ${environment}`)}). ${action} ${escapeSlack(url)}`,
    blocks: [
      { type: 'header', text: plain(headline) },
      section(`${action}\n${formatLink(url)}`),
      {
        type: 'section',
        fields: [
          plain(`Gate\n${gate}`),
          plain(`Environment\n${environment}`),
          plain(`Valid until\n${until}`),
          ...(incident === undefined ? [] : [plain(`Incident\n${incident}`)]),
        ],
      },
      ...(quoted === undefined || quoted === '' ? [] : [{ type: 'section', text: plain(quoted) }]),
    ],
  };
}
