import { join } from 'node:path';
import { createOfflineRequest } from '../../../bypass/index.ts';
import { digestOf, getHex } from '../../../lib/digest.ts';
import { readFileBounded, writeFileAtomic } from '../../../lib/files.ts';
import { McError } from '../../../lib/mc-error.ts';
import { loadTrust, policyFiles } from '../../../verify/index.ts';
import { createBypassEntry, resolveBypassFile } from '../../bypass/access.ts';
import { decideOnGithub, requireAllowed, requireDenied } from '../../bypass/decisions.ts';
import {
  decideFromFiles,
  type PinnedRoster,
  readPinnedRoster,
  resolveApprovals,
  resolvePolicy,
  signAs,
  USE_STORE,
} from '../../bypass/offline-files.ts';
import { createRequestValues, FULL_TTL_S } from '../../bypass/question.ts';
import { drillError } from '../../errors.ts';
import { APPROVER_LOGINS } from '../../simulator/github.ts';
import type { DrillState, DrillStep } from '../../state.ts';

const REASON = 'The primary region and GitHub are lost. The freeze blocks the release that replaces it.';
const MAX_POLICY_BYTES = 1024 * 1024;
const PINNED_ROSTER = 'trust-roots/bypass-roster.yaml';

export const pinRoster: DrillStep<'roster', 'trust'> = {
  name: 'pin-roster',
  title: 'Pin the roster for an outage',
  phase: 'build',
  needs: ['roster'],
  run: async (state, notes) => {
    const { roster, request, ports } = state;
    const digest = digestOf(roster.text);
    await writeFileAtomic(join(request.out, PINNED_ROSTER), roster.text);
    const path = resolvePolicy(state);
    const policy = (await readFileBounded(path, MAX_POLICY_BYTES, 'the trust policy')).toString('utf8');
    const pin = `bypassRoster: { path: ${PINNED_ROSTER}, sha256: ${getHex(digest)} }`;
    await writeFileAtomic(path, `${policy.trimEnd()}\n${pin}\n`);
    const trust = await loadTrust(path, policyFiles, ports.clock.now());
    notes.fact('Roster', digest, 'digest');
    notes.fact('Trust policy', trust.digest, 'digest');
    return { summary: 'The trust policy names the roster by its digest, before GitHub is lost.', found: { trust } };
  },
};

/** Returns the error code of a decision that asks GitHub. Throws `bypass-decision-wrong` for a decision that was made. */
async function findGithubFault(state: DrillState<'regions' | 'question'>): Promise<string> {
  try {
    const report = await decideOnGithub(state, { question: state.question });
    throw drillError('bypass-decision-wrong', {
      decision: 'without GitHub',
      expected: 'the fault github-unavailable',
      found: report.outcome,
    });
  } catch (error) {
    if (error instanceof McError && error.code === 'github-unavailable') return error.code;
    throw error;
  }
}

export const loseGithub: DrillStep<'regions'> = {
  name: 'github-down',
  title: 'Lose GitHub',
  phase: 'loss',
  needs: ['regions'],
  run: async (state, notes) => {
    const { github } = state.regions;
    await github.stop();
    const { url, state: found, detail } = await github.probe();
    if (found !== 'refuses') throw drillError('region-still-up', { service: 'github', url, detail });
    state.events.add('error', 'github-lost', 'GitHub is unreachable', { url });
    notes.fact('github', `${url}: ${detail}`, 'address');
    return { summary: 'GitHub refuses connections. No one can open or approve a pull request.', found: {} };
  },
};

export const askWithoutGithub: DrillStep<'regions' | 'question'> = {
  name: 'github-fault',
  title: 'Ask for a bypass on GitHub',
  phase: 'recovery',
  needs: ['regions', 'question'],
  run: async (state, notes) => {
    notes.fact('Fault', await findGithubFault(state));
    return { summary: 'A decision that asks GitHub ends with a fault, and never allows.', found: {} };
  },
};

export const requestOffline: DrillStep<'regions' | 'roster' | 'question', 'offline'> = {
  name: 'request',
  title: 'Write the request for a bypass offline',
  phase: 'recovery',
  needs: ['regions', 'roster', 'question'],
  run: async (state, notes) => {
    const { github } = state.regions;
    const request = resolveBypassFile(state, `${state.drillId}.json`);
    const values = createRequestValues(state.question, FULL_TTL_S, REASON);
    const { id, digest, expiresAt } = await createOfflineRequest(
      { out: request, values, repositoryId: github.repositoryId, requester: github.getUserId('requester') },
      { clock: createBypassEntry(state, { actor: 'requester' }).clock },
    );
    notes.fact('Request', digest, 'digest');
    notes.fact('Expires at', expiresAt, 'time');
    return {
      summary: 'The request is a file for one digest, one environment and 4 h.',
      found: { offline: { id, digest, request, approvals: resolveApprovals(state) } },
    };
  },
};

export const decideWithTwoSignatures: DrillStep<'regions' | 'roster' | 'question' | 'offline'> = {
  name: 'two-approvals',
  title: 'Decide with two signatures',
  phase: 'recovery',
  needs: ['regions', 'roster', 'question', 'offline'],
  run: async (state, notes) => {
    const { offline, roster, question } = state;
    const signed = await signAs(state, offline, roster, APPROVER_LOGINS.slice(0, 2));
    for (const [login, fingerprint] of signed) notes.fact(`Signed by ${login}`, fingerprint);
    const report = await decideFromFiles(state, offline, question, await readPinnedRoster(state));
    await requireDenied(state, notes, { name: 'two-approvals', report }, 'bypass-quorum-missing');
    return { summary: 'Two of three roles signed. The gate stays closed, and the request is not used.', found: {} };
  },
};

export const signAsThird: DrillStep<'regions' | 'roster' | 'question' | 'offline'> = {
  name: 'third-approval',
  title: 'Sign as the third person',
  phase: 'recovery',
  needs: ['regions', 'roster', 'question', 'offline'],
  run: async (state, notes) => {
    const { offline, roster, question } = state;
    const signed = await signAs(state, offline, roster, APPROVER_LOGINS.slice(2));
    for (const [login, fingerprint] of signed) notes.fact(`Signed by ${login}`, fingerprint);
    const digest = digestOf('another release');
    const other = await decideFromFiles(state, offline, { ...question, digest }, await readPinnedRoster(state));
    await requireDenied(state, notes, { name: 'other-digest', report: other }, 'bypass-subject-mismatch');
    const changed = { path: (await readPinnedRoster(state)).path, digest: digestOf(`${roster.text}\n`) };
    notes.fact('A roster with another digest', await findRosterFault(state, changed));
    return {
      summary:
        'Three people signed the file. Another digest is denied, and so is a roster that the policy does not pin.',
      found: {},
    };
  },
};

/** Returns the error code for a roster with another digest. Throws `bypass-decision-wrong` for a decision that was made. */
async function findRosterFault(
  state: DrillState<'regions' | 'offline' | 'question'>,
  roster: PinnedRoster,
): Promise<string> {
  try {
    const report = await decideFromFiles(state, state.offline, state.question, roster);
    throw drillError('bypass-decision-wrong', {
      decision: 'another roster',
      expected: 'the error bypass-roster-invalid',
      found: report.outcome,
    });
  } catch (error) {
    if (error instanceof McError && error.code === 'bypass-roster-invalid') return error.code;
    throw error;
  }
}

export const useOffline: DrillStep<'regions' | 'question' | 'offline'> = {
  name: 'use',
  title: 'Open the gate with the signed files',
  phase: 'recovery',
  needs: ['regions', 'question', 'offline'],
  run: async (state, notes) => {
    const { offline, question } = state;
    const pin = await readPinnedRoster(state);
    const report = await decideFromFiles(state, offline, question, pin);
    await requireAllowed(state, notes, { name: 'use', report }, true);
    notes.fact('Pinned roster', pin.digest, 'digest');
    notes.fact('Use recorded in', USE_STORE);
    state.events.add('warn', 'bypass-used', 'a bypass opened the gate of production', {
      id: offline.id,
      digest: offline.digest,
    });
    return {
      summary:
        'The gate of production is open for this release. The write-once store of the second region has the use.',
      found: {},
    };
  },
};

export const useOfflineAgain: DrillStep<'regions' | 'question' | 'offline'> = {
  name: 'second-use',
  title: 'Use the signed files a second time',
  phase: 'recovery',
  needs: ['regions', 'question', 'offline'],
  run: async (state, notes) => {
    const { offline, question } = state;
    const report = await decideFromFiles(state, offline, question, await readPinnedRoster(state));
    await requireDenied(state, notes, { name: 'second-use', report }, 'bypass-consumed');
    return { summary: 'The store already has the use, so the same files are denied.', found: {} };
  },
};
