import { sha256 } from './digest.ts';

/** Markup that is safe to put on the page. Only {@link html} and {@link raw} create it. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control and direction characters. They could change how a page reads, so the page shows their numbers. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;

/** Escapes text for the content and for quoted attributes of HTML. */
export const escapeHtml = (text: string): string =>
  text
    .replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)
    .replace(INVISIBLE, (c) =>
      c === '\n' || c === '\t' ? c : `⟨U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    );

function render(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(render).join('');
}

/** Creates markup from a template. Escapes every value that is not markup itself. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  markup: strings.map((text, i) => text + render(parts[i])).join(''),
});

/** Returns fixed text of this program as markup. Text from any other source must not be passed. */
export const raw = (markup: string): Html => ({ markup });

export interface PageParts {
  readonly title: string;
  /** The style sheet: fixed text of this program. */
  readonly style: string;
  /** The only script: fixed text of this program. A page without one allows no script. */
  readonly script?: string;
  readonly body: Html;
}

const hashSource = (text: string): string => `'sha256-${sha256(text).toString('base64')}'`;

/**
 * Renders a page that opens from disk and loads nothing. Its Content-Security-Policy allows its own style and script by
 * their hashes, and nothing else.
 */
export function renderPage({ title, style, script, body }: PageParts): string {
  const scripts = script === undefined ? "'none'" : hashSource(script);
  const policy = `default-src 'none'; style-src ${hashSource(style)}; script-src ${scripts}; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${raw(style)}</style>
</head>
<body>
${body}
${script !== undefined && html`<script>${raw(script)}</script>`}
</body>
</html>
`.markup;
}
