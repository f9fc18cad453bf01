import { X509Certificate } from 'node:crypto';
import { formatBytes } from '../../lib/bytes.ts';
import { describe } from '../../lib/describe.ts';
import { sha256 } from '../../lib/digest.ts';
import { type Html, html, raw } from '../../lib/html.ts';
import type { Member } from '../manifest.ts';
import { pageScript } from './script.ts';
import { STYLE } from './style.ts';

/** The member that opens in a browser and checks the pack that is dropped on it. */
export const PAGE_NAME = 'report.html';
const MAX_ROWS = 2_000; // beyond, a browser is slow; the manifest lists them all

const sourceHash = (text: string): string => `'sha256-${sha256(text).toString('base64')}'`;
const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Who the pinned certificates are, in the words of their own subjects. */
function namesOf(authorities: readonly string[]): string {
  const names = authorities.map((each) => {
    try {
      const { subject } = new X509Certificate(Buffer.from(each, 'base64'));
      const part = (key: string): string | undefined => new RegExp(`^${key}=(.+)$`, 'm').exec(subject)?.[1];
      return part('CN') ?? part('O') ?? subject;
    } catch (error) {
      return `a certificate that cannot be read (${describe(error)})`;
    }
  });
  return [...new Set(names)].join(', ');
}

const row = ({ name, role, size, sha256 }: Member): Html =>
  html`<tr data-name="${name}"><th scope="row">${name}</th><td class="role">${role}</td><td class="right">${formatBytes(size)}</td><td class="digest">${sha256}</td></tr>
`;

function contents(members: readonly Member[]): Html {
  const more = members.length - MAX_ROWS;
  return html`<table><thead><tr><th>name</th><th>role</th><th class="right">size</th><th>SHA-256</th></tr></thead><tbody>
${members.slice(0, MAX_ROWS).map(row)}</tbody></table>${more > 0 && html`<p class="says">And ${more} more: manifest.json lists them all.</p>`}`;
}

function checker(authorities: readonly string[]): Html {
  const pinned =
    authorities.length === 0
      ? 'no authorities are pinned in this page; choose your own trusted_root.json to hold the signer against it'
      : `${namesOf(authorities)} (pinned in this page)`;
  return html`<div id="drop" data-authorities="${authorities.join(' ')}">
<p>Drop the pack here: the <code>.evidence.tar</code> that this page was in, or any other. It is read by this page alone; nothing leaves this machine.</p>
<div class="choose"><input type="file" id="pack" accept=".tar"><label for="pack">Choose the pack …</label><input type="file" id="roots" accept=".json"><label for="roots">Trusted roots …</label></div>
<p class="says" id="pins">Authorities: ${pinned}.</p>
<noscript><p class="says">This needs JavaScript. The command below does not.</p></noscript>
</div>
<div id="found" role="status"></div>
<p class="says">A page that came in the pack which it checks proves that the pack is whole, not who made it: whoever can make a pack can make a page. Take this page, or the trusted roots, from where you trust them.</p>`;
}

/**
 * The page of a pack: what is in it, and a checker for it. It opens from disk, needs no network, and a policy in its
 * head forbids any. The same members and authorities give the same page. `members` are all but the page itself;
 * `authorities` are certificates (DER, base64), one of which must have issued the signer's for a pack to be good here.
 */
export function packPage(members: readonly Member[], authorities: readonly string[]): Buffer {
  const script = pageScript();
  const policy = `default-src 'none'; style-src ${sourceHash(STYLE)}; script-src ${sourceHash(script)}; base-uri 'none'; form-action 'none'`;
  const bytes = members.reduce((sum, { size }) => sum + size, 0);
  const roles = new Map<string, number>();
  for (const { role } of members) roles.set(role, (roles.get(role) ?? 0) + 1);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Evidence pack: ${plural(members.length, 'member')}</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header class="top"><div>
<p class="kicker"><span>Evidence pack</span><span class="stamp" id="stamp">not checked yet</span></p>
<h1>${plural(members.length, 'piece')} of evidence, ${formatBytes(bytes).replace(' ', '\u00a0')}, under one signature</h1>
<p class="about">${[...roles].sort().map(([role, count]) => html`<span>${count} ${role}</span>`)}</p>
</div></header>
<main>
<h2>Check a pack</h2><p class="lead">Every byte of the archive is held against the manifest, and the manifest against its signature.</p>
${checker(authorities)}
<h2>What is in it</h2><p class="lead">As the signed manifest lists it. Once the pack is checked, each name hands out the file.</p>
<div class="card">${contents(members)}</div>
<h2>Without this page</h2><p class="lead">The pack is a plain tar and standard formats; none of this needs a network.</p>
<div class="card"><h3>All of it, with the policy that says who may sign</h3>
<pre>mc evidence verify-offline FILE.evidence.tar --policy trust-policy.yaml</pre>
<h3>The signature with cosign, the members with sha256sum</h3>
<pre>tar -xf FILE.evidence.tar
cosign verify-blob-attestation --bundle manifest.sigstore.json --trusted-root trusted_root.json \\
  --type https://github.com/org/mc-actions/predicates/evidence-pack/v1 \\
  --certificate-identity IDENTITY --certificate-oidc-issuer ISSUER manifest.json
jq -r '.members[] | "\\(.sha256)  \\(.name)"' manifest.json | sha256sum --check --strict</pre></div>
</main>
<footer class="end">Members are listed by name; times, owners and modes in the archive are fixed, so that the same files give the same pack.</footer>
<script>${raw(script)}</script>
</body>
</html>
`;
  return Buffer.from(page.markup);
}
