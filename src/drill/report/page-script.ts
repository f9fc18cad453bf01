import { checkPack } from '../../evidence/index.ts';

/** The hands of {@link checkPack} on the page: a place to drop a file on, or to choose one. Text goes in as text only. */
const GLUE = `
const zone = document.getElementById('drop');
const input = document.getElementById('pack');
const result = document.getElementById('found');
const say = (kind, lines) => {
  result.className = kind;
  result.replaceChildren(...lines.map((line) => {
    const p = document.createElement('p');
    p.textContent = line;
    return p;
  }));
};
const check = async (file) => {
  if (!file) return;
  say('', ['Reading ' + file.name + ' …']);
  try {
    const authorities = zone.dataset.authorities ? zone.dataset.authorities.split(' ') : [];
    const found = await checkPack(new Uint8Array(await file.arrayBuffer()), authorities);
    const own = found.packDigest === zone.dataset.digest;
    if (found.chain === 'unknown') found.problems.push('manifest.sigstore.json: none of the authorities of this drill certified the signer');
    if (found.problems.length > 0) return say('bad', ['This pack is not as it was signed.', ...found.problems.slice(0, 20)]);
    say(own ? 'good' : 'other', [
      own ? 'This is the pack of this drill, byte for byte.' : 'This pack is whole, but it is not the one that this report is about.',
      found.members + ' members are there once, with the digests of the manifest, and nothing else is in the archive.',
      ...(found.signer ? ['The manifest is signed by ' + found.signer.identity + ', as ' + found.signer.issuer + ' vouched' + (found.chain === 'pinned' ? ' and an authority of this drill certified.' : '.')] : []),
      found.packDigest,
    ]);
  } catch (error) {
    say('bad', ['This cannot be read as an evidence pack: ' + error.message]);
  }
};
input.addEventListener('change', () => check(input.files[0]));
for (const name of ['dragenter', 'dragover']) zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.add('over'); });
for (const name of ['dragleave', 'drop']) zone.addEventListener(name, (event) => { event.preventDefault(); zone.classList.remove('over'); });
zone.addEventListener('drop', (event) => check(event.dataTransfer.files[0]));
`;

/** The page's only script. It is fixed text: nothing of a report gets into it. */
export const pageScript = (): string => `'use strict';\nconst checkPack = ${checkPack.toString()};\n${GLUE}`;
