export const id = 6384;
export const ids = [6384];
export const modules = {

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

/** Defines a command by its specification. */
function defineCommand(definition) {
    const { path, summary, example, options } = definition;
    const parameters = options ?? {};
    return {
        path,
        summary,
        parameters: Object.values(parameters),
        example,
        run: async (lookUp, context) => definition.run((0,_parameters_js__WEBPACK_IMPORTED_MODULE_0__/* .readValues */ .N$)(parameters, lookUp, path), context),
    };
}


/***/ }),

/***/ 87595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Po: () => (/* binding */ POLICY),
/* harmony export */   aO: () => (/* binding */ KEYLESS_POLICY),
/* harmony export */   tb: () => (/* binding */ loadPolicy),
/* harmony export */   yM: () => (/* binding */ loadPolicyRoots),
/* harmony export */   zj: () => (/* binding */ DEFAULT_POLICY)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13963);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28083);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30200);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76357);




const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', 'trust policy', DEFAULT_POLICY);
/** The policy whose roots check the answers of the signing services. The default policy may be missing. */
const KEYLESS_POLICY = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('--policy <file>', `keyless: trust policy whose roots check the answers; default: ${DEFAULT_POLICY}`);
const loadPolicy = (path, { cwd, clock }) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadTrust */ .V)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path), _verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .policyFiles */ .q, clock.now());
/** Returns the roots of a policy. The default policy may be missing; a policy that was named must exist. */
async function loadPolicyRoots(path, context) {
    if (path === undefined && (await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_4__/* .fileKind */ .h_)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(context.cwd, DEFAULT_POLICY))) !== 'file')
        return [];
    return (await loadPolicy(path ?? DEFAULT_POLICY, context)).roots;
}


/***/ }),

/***/ 58712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99022);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(72923);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(51999);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76357);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87595);





const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
        path: 'verify',
        summary: 'verify files or images under the trust policy, offline',
        options: {
            subjects: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)('<subject...>', 'a file, a digest (sha256:, sha384: or sha512:<hex>, sha512-<base64>), or an image reference'),
            policy: _policy_js__WEBPACK_IMPORTED_MODULE_3__/* .POLICY */ .Po,
            root: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--root <name>', 'use only this root of the policy'),
            bundles: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)('--bundle <path...>', 'a Sigstore bundle (.json, .jsonl) or a folder of bundles'),
            mirror: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--mirror <place>', 'a mirror: folder or URL; default: REKOR_MIRROR_URL, then the policy'),
            useMirror: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .choice */ .Yq)('--use-mirror <when>', `${_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .USE_MIRROR */ .k.join(' | ')}: always reads no other source than the mirror`, _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .USE_MIRROR */ .k, 'auto'),
            repository: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--repository <owner/repo>', "also ask GitHub for this repository's attestations (GITHUB_TOKEN, GITHUB_API_URL)"),
            cache: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)('--cache <dir>', 'save evidence that met a requirement, and read it after all other sources'),
        },
        example: 'mc verify app.tar.gz --bundle app.tar.gz.sigstore.json',
        run: async (options, context) => {
            const { cwd, env } = context;
            const { report, subjects } = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_5__/* .verifyAll */ .V)(options, {
                ...context,
                at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path),
                // The registry's credentials and the mirror are loaded on demand: most verifications of a file need neither.
                credentials: async (registry) => {
                    const { loadDockerCredentials } = await Promise.all(/* import() */[__webpack_require__.e(4577), __webpack_require__.e(8138)]).then(__webpack_require__.bind(__webpack_require__, 64577));
                    return (await loadDockerCredentials({ env }))(registry);
                },
                openMirror: async (location, demands) => {
                    const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(8185), __webpack_require__.e(4924)]).then(__webpack_require__.bind(__webpack_require__, 1038));
                    return openMirror(location, context, demands);
                },
            });
            return { report, text: subjects.flatMap(_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .present */ .E) };
        },
    }),
];


/***/ }),

/***/ 47307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ githubError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

/** The errors of GitHub's environment and of its attestation API. */
const githubError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'actions-context-incomplete': {
        family: 'configuration',
        message: 'the environment of the GitHub Actions run is incomplete: {names} missing or malformed',
        hint: 'Pass these variables to the container of the step. The runner sets them for every other step.',
    },
    'github-repository-unseen': {
        family: 'fault',
        message: 'GitHub shows no repository {repository} at {url}',
        hint: 'Give the repository as OWNER/REPO. For a private repository, set GITHUB_TOKEN to a token with `attestations: read` and `contents: read`.',
    },
    'github-pages': {
        family: 'fault',
        message: 'GitHub lists more than {limit} pages of attestations at {url}',
        hint: 'Download the attestations that you need with `gh attestation download`, and pass them with `--bundle`.',
    },
    'snappy-malformed': {
        family: 'verification',
        message: 'the Snappy compression of a bundle is malformed: {detail}',
    },
    'repository-malformed': {
        family: 'configuration',
        message: 'the repository is malformed: expected OWNER/REPO, found "{given}"',
    },
});


/***/ }),

/***/ 1564:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dy: () => (/* binding */ OCI_DIGEST),
/* harmony export */   S_: () => (/* binding */ isDigestTarget),
/* harmony export */   an: () => (/* binding */ isOciDigest)
/* harmony export */ });
const OCI_DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
const isOciDigest = (text) => OCI_DIGEST.test(text);
/** Returns whether the target of a request is a digest and not a tag. Does not check the digest itself. */
const isDigestTarget = (target) => /^sha(256|512):/.test(target);


/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ ociError)
/* harmony export */ });
/* harmony import */ var _lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87681);

const ociError = (0,_lib_mc_error_js__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    'reference-malformed': {
        family: 'configuration',
        message: '"{given}" is not a reference{meant}',
        hint: 'Write the registry: REGISTRY/REPO:TAG, REGISTRY/REPO@sha256:…, oci-layout:DIR[:TAG][@sha256:…] or oci-archive:FILE[:TAG][@sha256:…].',
    },
    'reference-not-found': {
        family: 'configuration',
        message: '{reference} was not found: the repository has no such {what}',
        hint: 'Check the name, the tag and the credentials. A registry may report private content as missing.',
    },
    'manifest-malformed': { family: 'verification', message: '{what} is not a valid manifest: {detail}' },
    'manifest-schema1': {
        family: 'verification',
        message: '{what} is a Docker image manifest of schema 1, which has no sizes and cannot be copied',
        hint: 'Build the image again, or pull and push it with a current client, which writes a manifest of schema 2 or OCI.',
    },
    'registry-refused': {
        family: 'fault',
        message: '{registry} refused {what}: {detail}',
        hint: 'Check the permissions of the account. Credentials come from the config.json of Docker (docker login), or from --src-auth and --dst-auth.',
    },
    'token-realm-refused': {
        family: 'fault',
        message: 'the token service of {registry} is not trusted: expected an https URL, found {realm}',
        hint: 'Configure the registry with an https token realm. Plain http is allowed only where registry and realm are on this machine.',
    },
    'credential-helper-failed': {
        family: 'fault',
        message: 'docker-credential-{helper} gave no credentials for {registry}: {detail}',
        hint: "Install the helper that Docker's config.json names, and check that it works without a terminal.",
    },
    'credentials-malformed': { family: 'configuration', message: 'the credentials in {path} cannot be used: {detail}' },
    'layout-malformed': {
        family: 'configuration',
        message: '{path} is not an OCI image layout: {detail}',
        hint: 'Pass a folder that has oci-layout, index.json and blobs/.',
    },
    'archive-not-writable': {
        family: 'configuration',
        message: '{path} cannot be changed: an archive is written as a whole',
        hint: 'Attach to the registry or folder (oci-layout:DIR) that the archive was made from, then write the archive again with mc copy.',
    },
    'listed-name-malformed': {
        family: 'verification',
        message: '{where} lists the {kind} "{given}", which does not match the grammar of OCI: it is left out',
        hint: 'No release can have this name. Anyone who can push to this registry can list it: find out who pushed it.',
    },
    'catalog-unsupported': {
        family: 'configuration',
        message: '{registry} does not list its repositories',
        hint: 'Most hosted registries do not. Name the releases with --releases FILE.',
    },
    'referrers-lost': {
        family: 'fault',
        message: 'the fallback tag {tag} in {repository} lost the referrer {digest}: other writers keep overwriting the tag',
        hint: 'Run the command again when no other client attaches to this image.',
    },
    'closure-too-large': {
        family: 'verification',
        message: '{what} has more than {limit} {unit}',
        hint: 'A genuine release is never that large. Check who can push to the registry.',
    },
    'closure-incomplete': {
        family: 'verification',
        message: '{what} is incomplete: the {role} {missing} is named but not present',
        hint: 'Restore it from another copy, or remove what names it. mc does not copy a part of a release.',
    },
    'foreign-layer': {
        family: 'verification',
        message: '{what} has the foreign layer {digest} ({mediaType})',
        hint: 'Pass --foreign-layers skip to leave such layers out, or --foreign-layers copy where the licence allows a copy.',
    },
    'platform-not-found': {
        family: 'configuration',
        message: 'no single image of {reference} is for the platform {given}: found {found}',
        hint: 'Write a platform as OS/ARCH or OS/ARCH/VARIANT, such as linux/amd64 or linux/arm/v7.',
    },
    'copy-over-budget': {
        family: 'verification',
        message: 'the copy to {destination} is too large: expected at most {limit} bytes, found {found}',
        hint: 'Raise --max-bytes, or run with --plan to see what is missing there.',
    },
    'rot-not-mended': {
        family: 'verification',
        message: '{repository} keeps its damaged copy of {digest}: it accepted the right bytes but still returns wrong ones',
        hint: 'The registry does not write content that it already has under the digest. Delete the content in its storage (or the manifests that name it, then collect garbage), and run again.',
    },
    'copy-not-kept': {
        family: 'verification',
        message: '{repository} accepted {digest} but does not return it: {detail}',
        hint: 'The destination lost or changed what was written. Run the command again, and report it to the operator of the registry.',
    },
    'subject-ambiguous': {
        family: 'configuration',
        message: '"{given}" is ambiguous: it starts with the name of a registry, and a file of this name exists',
        hint: 'Write ./ before the name to use the file. Move the file away to use the image.',
    },
    'tag-moved': {
        family: 'verification',
        message: 'the tag {reference} does not have its expected digest: expected {expected}, found {found}',
        hint: 'Another client moved the tag. Check what it names now, then promote with that digest as --if-tag-digest.',
    },
});


/***/ }),

/***/ 20907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ getTarget),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   G5: () => (/* binding */ assertNotImageName),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   en: () => (/* binding */ isRepositoryName),
/* harmony export */   hE: () => (/* binding */ formatFullNameHint),
/* harmony export */   yY: () => (/* binding */ withTarget),
/* harmony export */   z$: () => (/* binding */ isReferenceLike)
/* harmony export */ });
/* unused harmony exports namesRegistry, expandShortName */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1564);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1787);


// OCI distribution spec 1.1, "Pulling manifests"; the host as in Docker's reference grammar.
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[0-9a-fA-F:]+\])(?::\d{1,5})?$/;
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const MAX_LENGTH = 4096;
const LAYOUT = 'oci-layout:';
const ARCHIVE = 'oci-archive:'; // the prefix that skopeo uses
/** Parses `REGISTRY/REPO[:TAG][@DIGEST]`, `oci-layout:DIR[:TAG][@DIGEST]` or `oci-archive:FILE[:TAG][@DIGEST]`. Throws `reference-malformed`. */
function parseReference(text) {
    const reference = isReferenceLike(text) ? readReference(text) : undefined;
    if (!reference)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('reference-malformed', { given: text.slice(0, 200), meant: formatFullNameHint(text) });
    return reference;
}
/** Returns whether the first part of a text names a registry: a host with `.` or `:` in it, or `localhost`. */
function namesRegistry(text) {
    const first = text.slice(0, Math.max(text.indexOf('/'), 0));
    return HOST.test(first) && (/[.:]/.test(first) || first === 'localhost');
}
/**
 * Rejects the name of an existing file that is also the name of an image. An attacker who can add a file to a checkout must not
 * choose what is used in place of `registry.test/app`. `./` or `/` before the name selects the file. Throws `subject-ambiguous`.
 */
function assertNotImageName(text) {
    if (namesRegistry(text) || text.startsWith(LAYOUT) || text.startsWith(ARCHIVE))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociError */ .Y)('subject-ambiguous', { given: text });
}
/** Returns the full name of an image that has a short name in Docker, such as `acme/app:v1`; undefined for any other text. For messages only. */
function expandShortName(text) {
    const [, name = '', tag, digest] = /^([^:@]+)(?::([^:@/]+))?(?:@(.+))?$/.exec(text) ?? [];
    const isShort = text.length <= 300 && REPOSITORY.test(name) && !namesRegistry(text) && !/^sha(256|384|512)$/.test(name);
    if (!isShort || (tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(digest)))
        return undefined;
    return `docker.io/${name.includes('/') ? '' : 'library/'}${text}`;
}
/** Returns the end of an error's sentence: the full name, where the user gave a short one. */
function formatFullNameHint(text) {
    const full = expandShortName(text);
    return full === undefined ? '' : `: it names no registry; the full name of the image on Docker Hub is ${full}`;
}
/** Returns whether a text can be a reference: it has one of the two schemes, or a host before a repository. */
const isReferenceLike = (text) => text.length <= MAX_LENGTH &&
    (text.startsWith(LAYOUT) ||
        text.startsWith(ARCHIVE) ||
        /^[^/\s]*[.:\]][^/\s]*\/./.test(text) ||
        /^localhost\//.test(text));
function readReference(text) {
    const [, rest = '', digest] = /^(.*?)(?:@([^@/]+))?$/.exec(text) ?? [];
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isOciDigest */ .an)(digest))
        return undefined;
    const scheme = [ARCHIVE, LAYOUT].find((one) => rest.startsWith(one));
    const { name, tag } = splitTag(rest.slice(scheme?.length ?? 0), scheme !== undefined);
    if (tag !== undefined && !isTag(tag))
        return undefined;
    const target = { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
    return scheme === undefined ? readRegistryName(name, target) : readLayoutName(name, scheme === ARCHIVE, target);
}
/** Splits a name from its tag. A colon in the only part of a registry's name is that of a port. */
function splitTag(body, isLayout) {
    const colon = body.lastIndexOf(':');
    const hasTag = colon > body.lastIndexOf('/') && (isLayout || body.includes('/'));
    return hasTag ? { name: body.slice(0, colon), tag: body.slice(colon + 1) } : { name: body, tag: undefined };
}
function readLayoutName(path, isArchive, target) {
    if (path === '' || path.includes('\0'))
        return undefined;
    return { kind: 'layout', path, ...(isArchive ? { archive: true } : {}), ...target };
}
function readRegistryName(name, target) {
    const slash = name.indexOf('/');
    const [registry, repository] = [name.slice(0, slash), name.slice(slash + 1)];
    if (slash < 1 || !HOST.test(registry) || !isRepositoryName(repository))
        return undefined;
    return { kind: 'registry', registry, repository, ...target };
}
const isTag = (text) => TAG.test(text);
const isRepositoryName = (text) => text.length <= 255 && REPOSITORY.test(text);
/** Returns the digest or tag that a reference names in its repository; `latest` where it names neither. */
const getTarget = (reference) => reference.digest ?? reference.tag ?? 'latest';
/** Formats a reference. The inverse of {@link parseReference}. */
function formatReference(reference) {
    const name = reference.kind === 'layout'
        ? `${reference.archive ? ARCHIVE : LAYOUT}${reference.path}`
        : `${reference.registry}/${reference.repository}`;
    return `${name}${reference.tag ? `:${reference.tag}` : ''}${reference.digest ? `@${reference.digest}` : ''}`;
}
/** Returns a reference to another tag or digest in the same repository. The digest is one that a repository or a record gave. */
const withTarget = (reference, target) => {
    const { tag: _tag, digest: _digest, ...place } = reference;
    return { ...place, ...target };
};


/***/ }),

/***/ 51999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
const formatSigner = ({ identity, key }) => identity?.subject ?? `key "${key}"`;
/** Formats repository, ref and trigger from the certificate. The subject has the workflow already. */
const formatBuild = ({ identity }) => {
    const { sourceRepositoryUri, sourceRepositoryRef, buildTrigger } = identity?.extensions ?? {};
    const parts = [sourceRepositoryUri, sourceRepositoryRef, buildTrigger].filter((part) => part !== undefined);
    return [
        ...parts,
        ...(identity ? [identity.issuer === undefined ? 'no issuer in the certificate' : `issuer ${identity.issuer}`] : []),
    ].join(' ');
};
const formatTime = ({ times }) => times[0] ?? '';
const formatLogs = ({ logEntries }) => logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');
/** Presents a report: each requirement and the signers that meet it, or why it is not met. */
function present(report) {
    const rows = report.requirements.flatMap(({ name, kind, satisfied, by, nearest }) => satisfied
        ? by.map((signer) => [`✓ ${name}`, formatSigner(signer), formatTime(signer), formatLogs(signer), signer.root])
        : [[`✗ ${name}`, nearest?.message ?? `no ${kind} meets it`, '', '', '']]);
    const origins = report.requirements.flatMap(({ name, by }) => by.map((signer) => `${name}: ${[formatBuild(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`));
    return [
        {
            title: `${report.outcome === 'passed' ? '✓ verified' : '✗ not verified'}: ${report.subject ?? report.digest}`,
            lines: [
                ...(report.subject === report.digest ? [] : [report.digest]),
                ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
            ],
            table: { columns: ['requirement', 'signed by', 'at', 'log', 'root'], rows },
        },
        ...(origins.length > 0 ? [{ title: 'Sources', lines: origins }] : []),
        ...(report.platforms
            ? [
                {
                    title: 'Platforms',
                    table: {
                        columns: ['platform', 'digest', 'outcome'],
                        rows: report.platforms.map(({ platform, digest, outcome, reasons }) => [
                            platform,
                            digest,
                            outcome === 'passed' ? '✓' : `✗ ${reasons[0]?.message ?? ''}`,
                        ]),
                    },
                },
            ]
            : []),
        ...(report.refused.length > 0
            ? [
                {
                    title: 'Bundles that do not verify',
                    table: {
                        columns: ['bundle', 'reason'],
                        rows: report.refused.map(({ origin, reason }) => [origin, `${reason.code}: ${reason.message}`]),
                    },
                },
            ]
            : []),
        ...(report.warnings.length > 0
            ? [
                {
                    title: 'Warnings',
                    lines: report.warnings.map(({ code, message }) => `${code}: ${message}`),
                },
            ]
            : []),
    ];
}


/***/ })

};
