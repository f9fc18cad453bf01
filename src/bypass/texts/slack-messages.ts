import type { Role } from '../facts.ts';
import type { SlackMessage } from '../slack.ts';
import type { EndState } from './comments.ts';
import { type BypassNotice, formatMoment, type Grant, getExpiry, getPostmortemPath, type Use } from './notice.ts';
import { escapeSlack } from './untrusted.ts';

/** An event that Slack announces. */
export type BypassEvent =
  | { readonly type: 'requested'; readonly missing: readonly Role[] }
  | { readonly type: 'used'; readonly use: Use; readonly grants: readonly Grant[] }
  | { readonly type: 'revoked'; readonly reason: string; readonly use?: Use | undefined }
  | { readonly type: 'ended'; readonly state: EndState; readonly use?: Use | undefined };

interface Parts {
  readonly headline: string;
  /** What to do now, in our own words. */
  readonly action: string;
  /** Untrusted text, which Slack shows without markup. */
  readonly quoted?: string;
}

const describePostmortem = (id: string, use: Use | undefined): string =>
  use === undefined
    ? 'It was not used. If you still need a bypass, create a new request.'
    : `Write the post-mortem until ${formatMoment(use.postmortemDueS)}: ${getPostmortemPath(id)}.`;

function describeEvent(event: BypassEvent, notice: BypassNotice): Parts {
  const { document } = notice.request;
  const until = formatMoment(getExpiry(notice.request));
  switch (event.type) {
    case 'requested':
      return {
        headline: 'SEV-1: a bypass needs your approval',
        action: `Approve or reject the pull request before ${until}. Missing: ${event.missing.join(', ')}.`,
        quoted: document.reason,
      };
    case 'used':
      return {
        headline: `A bypass was used at ${formatMoment(event.use.atS)}`,
        action: `If this is wrong, run: mc bypass revoke --pr ${notice.pr} --reason TEXT. ${describePostmortem(document.id, event.use)}`,
        quoted: event.grants.map(({ role, login }) => `${role}: ${login}`).join('\n'),
      };
    case 'revoked':
      return {
        headline: 'A bypass was revoked',
        action: `${event.use === undefined ? '' : 'Check the deployment. '}${describePostmortem(document.id, event.use)}`,
        quoted: event.reason,
      };
    case 'ended':
      return {
        headline: event.state === 'revoked' ? 'A revoked bypass was cleaned up' : `A bypass ended at ${until}`,
        action: describePostmortem(document.id, event.use),
      };
  }
}

const MAX_PLAIN = 2_900; // Slack accepts 3000 characters

const plain = (text: string) => ({ type: 'plain_text', text: text.slice(0, MAX_PLAIN), emoji: false });
const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });

/** Slack reads `<URL|label>` as a link. A URL with one of its characters, or one that is not https, is shown as text. */
const formatLink = (url: string): string =>
  /^https?:\/\/[^\s<>|]{1,2000}$/.test(url) ? `<${url.replaceAll('&', '&amp;')}|Open the pull request>` : escapeSlack(url);

/**
 * Creates the message about an event: Block Kit, and `text` for notifications. Untrusted text is in blocks of type `plain_text`, where
 * Slack reads no markup, mention or emoji.
 */
export function createSlackMessage(event: BypassEvent, notice: BypassNotice): SlackMessage {
  const { document } = notice.request;
  const { headline, action, quoted } = describeEvent(event, notice);
  const place = `${document.subject.gate} in ${document.subject.environment}`;
  return {
    text: `${headline} (${escapeSlack(place)}). ${action} ${escapeSlack(notice.url)}`,
    blocks: [
      { type: 'header', text: plain(headline) },
      section(`${action}\n${formatLink(notice.url)}`),
      {
        type: 'section',
        fields: [
          plain(`Gate\n${document.subject.gate}`),
          plain(`Environment\n${document.subject.environment}`),
          plain(`Valid until\n${formatMoment(getExpiry(notice.request))}`),
          plain(`Incident\n${document.incident}`),
        ],
      },
      ...(quoted === undefined || quoted === '' ? [] : [{ type: 'section', text: plain(quoted) }]),
    ],
  };
}
