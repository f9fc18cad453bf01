import { verifyError } from '../errors.ts';

/** The OIDC issuer of GitHub Actions on github.com. */
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const EXAMPLE = 'acme/app/.github/workflows/release.yml@refs/tags/v1';

const OWNER_OR_REPOSITORY = /^(?!\.\.?$)[\w.-]{1,100}$/;
const WORKFLOW_FILE = /^\.github\/workflows\/[\w. -]{1,200}\.ya?ml$/;
/** The characters that no ref has (git-check-ref-format), and those that no one prints. */
const NOT_IN_REF = /[\s~^:?*[\\\p{Cc}\p{Cf}]|\.\.|@\{/u;
const COMMIT = /^[0-9a-f]{40}$/;
const TAG_LIKE = /^(v\d|\d+\.)/;

/** An identity of a certificate that is compared exactly. */
export interface ExactIdentity {
  readonly subject: string;
  readonly issuer: string;
}

/**
 * Reads `OWNER/REPO/.github/workflows/FILE@REF` as the identity that GitHub's certificates have for a workflow. The ref is
 * complete (`refs/heads/main`), or the commit by which a reusable workflow is called. Throws `workflow-malformed`, with
 * an example that completes a short ref.
 */
export function readWorkflow(given: string): ExactIdentity {
  const malformed = (example: string) => verifyError('workflow-malformed', { given, example });
  const text = given.replace(/^https:\/\/github\.com\//, '');
  const at = text.indexOf('@');
  const path = at < 0 ? text : text.slice(0, at);
  const ref = at < 0 ? '' : text.slice(at + 1);
  const [owner = '', repository = '', ...file] = path.split('/');
  const isPath =
    [owner, repository].every((part) => OWNER_OR_REPOSITORY.test(part)) && WORKFLOW_FILE.test(file.join('/'));
  if (!isPath) throw malformed(EXAMPLE);
  if (COMMIT.test(ref) || (/^refs\/(heads|tags|pull)\/[^/]/.test(ref) && !NOT_IN_REF.test(ref))) {
    if (text !== given) throw malformed(text);
    return { subject: `https://github.com/${text}`, issuer: GITHUB_ISSUER };
  }
  const isShort = ref !== '' && !ref.startsWith('refs/') && !NOT_IN_REF.test(ref);
  throw malformed(`${path}@${isShort ? completeRef(ref) : 'refs/heads/main'}`);
}

/** Completes a short ref with the more probable of branch and tag. */
const completeRef = (short: string): string => {
  const name = short.replace(/^(heads|tags)\//, '');
  const isTag = short.startsWith('tags/') || (!short.startsWith('heads/') && TAG_LIKE.test(short));
  return `refs/${isTag ? 'tags' : 'heads'}/${name}`;
};

/**
 * Reads an identity that is compared exactly. A text that looks like a pattern would never match, so it is refused, and so
 * is the type of a name before it, as OpenSSL prints it.
 * Throws `identity-not-exact` and `issuer-malformed`.
 */
export function readExactIdentity({ subject, issuer }: ExactIdentity): ExactIdentity {
  if (subject.trim() === '' || /[*\\\p{Cc}\p{Cf}]|^\^|\$$|\.\+|^(URI|email):/u.test(subject))
    throw verifyError('identity-not-exact', { given: subject });
  if (!/^https?:\/\/[^\s/*]+\S*$/.test(issuer) || /[*\\\p{Cc}\p{Cf}]/u.test(issuer))
    throw verifyError('issuer-malformed', { given: issuer });
  return { subject, issuer };
}
