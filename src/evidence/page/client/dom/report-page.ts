import { checkPack, type PackCheck } from '../check-pack.ts';
import { createElement, formatDigest, getElement, listenForFiles, readPinnedAuthorities } from './elements.ts';

// The script of a report about one pack, such as the report of a drill: the page checks a pack that the user drops.

const MAX_PROBLEMS = 20;
const zone = getElement('drop');
const result = getElement('found');

const show = (kind: string, lines: readonly string[]): void => {
  result.className = kind;
  result.replaceChildren(...lines.map((line) => createElement('p', '', formatDigest(line))));
};

function describeSigner({ signer, chain }: PackCheck): string[] {
  if (!signer) return [];
  const by = `The manifest is signed by ${signer.identity}. ${signer.issuer} issued that identity`;
  return [chain === 'pinned' ? `${by}, and a certificate authority of this report issued the certificate.` : `${by}.`];
}

function present(check: PackCheck): void {
  const unknown =
    check.chain === 'unknown'
      ? ['manifest.sigstore.json: no certificate authority of this report issued the certificate of the signer']
      : [];
  const problems = [...check.problems, ...unknown];
  if (problems.length > 0) {
    show('bad', ['The pack does not verify.', ...problems.slice(0, MAX_PROBLEMS)]);
    return;
  }
  const isOwn = check.packDigest === zone.dataset.digest;
  show(isOwn ? 'good' : 'other', [
    isOwn
      ? 'This is the pack of this report, byte for byte.'
      : 'The pack is complete, but this report is about another pack.',
    `The archive has every member of the manifest once, with its digest, and nothing else. Members: ${check.members}.`,
    ...describeSigner(check),
    check.packDigest,
  ]);
}

async function check([file]: readonly File[]): Promise<void> {
  if (!file) return;
  show('', [`Reading ${file.name} …`]);
  try {
    present(await checkPack(new Uint8Array(await file.arrayBuffer()), readPinnedAuthorities(zone)));
  } catch (error) {
    show('bad', [`The file cannot be read as an evidence pack: ${error instanceof Error ? error.message : error}`]);
  }
}

listenForFiles([getElement('pack')], zone, zone, check);
