import { stringify } from 'yaml';
import type { ProposedLog } from './logs.ts';

/** The contents of a new `mirror.yaml`. Paths are relative to its folder. */
export interface MirrorProposal {
  readonly to: string;
  readonly policy: string;
  readonly logs: readonly ProposedLog[];
  readonly subjects: readonly string[];
  /** The private key that signs the state of the mirror, and the name under which it signs. */
  readonly key?: { readonly path: string; readonly name: string | undefined };
}

const quote = (text: string): string => stringify(text, { lineWidth: 0 }).trim();

/** Formats a `mirror.yaml` with comments about the choices that remain. */
export function formatProposal({ to, policy, logs, subjects, key }: MirrorProposal): string {
  return `${[
    '# The sources and the destination of a mirror: run `mc mirror sync` beside this file. docs/mirror.md explains every key.',
    'version: 1',
    '',
    '# The folder of the mirror, relative to this file, or s3://BUCKET/PREFIX (the endpoint of another store: store.endpoint).',
    `to: ${quote(to)}`,
    '',
    ...formatKey(key),
    '',
    '# The trust policy. Its roots have the keys of the logs. Evidence that it does not accept goes to quarantine.',
    `policy: ${quote(policy)}`,
    '',
    ...formatLogs(logs),
    '',
    ...formatSubjects(subjects),
    '',
    '# Lists of releases (one reference or digest per line), and GitHub repositories with attestations of the releases.',
    '# releases: [releases.txt]',
    '# github: [{ repository: OWNER/REPO }]',
  ].join('\n')}\n`;
}

function formatKey(key: MirrorProposal['key']): string[] {
  if (key === undefined)
    return [
      '# A mirror with a key signs its state, so that its host cannot hide releases. Create the key, then remove the two "# ":',
      '#   openssl genpkey -algorithm ed25519 -out mirror.pem',
      '# name: mirror.example.com',
      '# key: mirror.pem',
    ];
  return [
    '# The mirror signs its state with this key, so that its host cannot hide releases. Keep the key out of the repository.',
    ...(key.name === undefined ? ['# name: mirror.example.com'] : [`name: ${quote(key.name)}`]),
    `key: ${quote(key.path)}`,
  ];
}

function formatLogs(logs: readonly ProposedLog[]): string[] {
  if (logs.length === 0)
    return [
      '# The roots of the policy have no transparency log. A tiled log of your own has its verifier key here:',
      '# logs: [{ name: log, type: tiled, url: https://log.example.com, origin: log.example.com, key: NAME+ID+BASE64 }]',
      'logs: []',
    ];
  return [
    '# The transparency logs of the roots. Remove the ones that sign nothing of yours.',
    '# rekor-v2 copies the whole log as tiles. That can be large for a public log.',
    '# rekor-v1 copies the entries of the subjects below (mode: subjects), or rebuilds a private log (mode: full).',
    'logs:',
    ...logs.flatMap(formatLog),
  ];
}

const formatLog = ({ name, type, url, origin, root, frozen }: ProposedLog): string[] => [
  `  - name: ${quote(name)} # root ${quote(root)}`,
  `    type: ${type}`,
  `    url: ${quote(url)}`,
  `    origin: ${quote(origin)}`,
  ...(type === 'rekor-v1' ? ['    mode: subjects'] : []),
  ...(type === 'rekor-v2' && frozen ? ['    frozen: true # its period in the root has ended: it is fetched once'] : []),
];

const formatSubjects = (subjects: readonly string[]): string[] => [
  '# What to mirror the evidence of: a repository with every tag, or one tag or digest. The images themselves are not copied.',
  ...(subjects.length === 0
    ? ['# subjects: [registry.example.com/OWNER/APP]', 'subjects: []']
    : ['subjects:', ...subjects.map((one) => `  - ${quote(one)}`)]),
];
