import type { McError } from '../../lib/mc-error.ts';
import { verifyError } from '../errors.ts';
import type { Identity, Requirement } from '../policy/types.ts';

/** The issuer of GitHub Actions. Enterprises have a path of their own below it. */
const GITHUB_HOST = 'token.actions.githubusercontent.com';
/** The issuers of GitHub Enterprise Cloud with data residency: `token.actions.SUBDOMAIN.ghe.com`. */
const GHE_HOST = /^token\.actions\.[a-z0-9-]+\.ghe\.com$/;

/** The token's subject of repositories that were created or renamed since 2026-07-15: `repo:OWNER@ID/NAME@ID:…`. */
const NUMBERED_SUBJECT = /^repo:[^@/:]+@[0-9]+\/[^@/:]+@[0-9]+:/;

/**
 * Lists the identities of GitHub's issuer that pin names only. A repository that is deleted and created again, or an
 * owner's name that another account takes, has the same names and other numbers.
 */
export const listNamedByNameOnly = ({
  name,
  identities = [],
}: Pick<Requirement, 'name' | 'identities'>): readonly McError[] =>
  identities.filter(isByNameOnly).map(({ subject, subjectPattern = '' }) =>
    verifyError('repository-by-name', {
      requirement: name,
      given: subject ?? `/${subjectPattern}/`,
      repository: readRepository(subject ?? subjectPattern.replaceAll('\\', '')),
    }),
  );

function isByNameOnly({ issuer, certificate = {} }: Identity): boolean {
  if (!isGithubIssuer(issuer)) return false;
  const { sourceRepositoryIdentifier, sourceRepositoryOwnerIdentifier, tokenSubject = '' } = certificate;
  const isNumbered = sourceRepositoryIdentifier !== undefined || sourceRepositoryOwnerIdentifier !== undefined;
  return !isNumbered && !NUMBERED_SUBJECT.test(tokenSubject);
}

function isGithubIssuer(issuer: string): boolean {
  if (!URL.canParse(issuer)) return false;
  const { hostname } = new URL(issuer);
  return hostname === GITHUB_HOST || GHE_HOST.test(hostname);
}

/** Returns the repository of a workflow, for the hint. */
const readRepository = (subject: string): string =>
  /^https:\/\/[^/]+\/([\w.-]+\/[\w.-]+)\/\.github\/workflows\//.exec(subject)?.[1] ?? 'OWNER/NAME';
