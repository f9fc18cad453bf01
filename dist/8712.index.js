export const id = 8712;
export const ids = [8712];
export const modules = {

/***/ 58712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25367);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99022);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51999);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32315);



async function run(input, context) {
    const { cwd, env } = context;
    const { report, subjects } = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyAll */ .Vf)({
        subjects: input.args,
        policy: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'policy') ?? 'SECURITY/trust-policy.yaml',
        root: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'root'),
        bundles: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionList */ .UX)(input, 'bundle'),
        mirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'mirror'),
        useMirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionChoice */ .Vv)(input, 'useMirror', '--use-mirror', _verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .USE_MIRROR */ .k, 'verify'),
        repository: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'repository'),
        cache: (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'cache'),
    }, {
        ...context,
        at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path),
        credentials: async (registry) => {
            // Read where a registry asks for them; so is the mirror opened: most verifications of a file need neither.
            const { dockerConfigCredentials } = await Promise.all(/* import() */[__webpack_require__.e(4577), __webpack_require__.e(4995)]).then(__webpack_require__.bind(__webpack_require__, 64577));
            return (await dockerConfigCredentials({ env }))(registry);
        },
        openMirror: async (location, demands) => {
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(9276), __webpack_require__.e(960)]).then(__webpack_require__.bind(__webpack_require__, 1038));
            return openMirror(location, context, demands);
        },
    });
    return { report, text: subjects.flatMap(_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E) };
}
const commands = [
    {
        path: 'verify',
        summary: 'whether files or images may ship under the trust policy, offline',
        arguments: [
            ['<subject...>', 'a file, a digest (sha256:, sha384: or sha512:<hex>, sha512-<base64>), or an image reference'],
        ],
        options: [
            ['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml'],
            ['--root <name>', 'only this root of the policy'],
            ['--bundle <path...>', 'a Sigstore bundle (.json, .jsonl) or a folder of them'],
            ['--mirror <place>', 'a mirror: folder or URL; default REKOR_MIRROR_URL, then the policy'],
            ['--use-mirror <when>', `${_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .USE_MIRROR */ .k.join(' | ')}: always asks nothing but the mirror`, 'auto'],
            [
                '--repository <owner/repo>',
                "also ask GitHub for this repository's attestations (GITHUB_TOKEN, GITHUB_API_URL)",
            ],
            ['--cache <dir>', 'keep evidence that was of use, and ask it last: for days without any source'],
        ],
        example: 'mc verify app.tar.gz --bundle app.tar.gz.sigstore.json',
        run,
    },
];


/***/ }),

/***/ 51999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ present)
/* harmony export */ });
const who = ({ identity, key }) => identity?.subject ?? `key "${key}"`;
/** Repository, workflow and ref as the certificate has them; the subject says the workflow already. */
const from = ({ identity }) => {
    const { sourceRepositoryUri, sourceRepositoryRef, buildTrigger } = identity?.extensions ?? {};
    const parts = [sourceRepositoryUri, sourceRepositoryRef, buildTrigger].filter((part) => part !== undefined);
    return [
        ...parts,
        ...(identity ? [identity.issuer === undefined ? 'no issuer in the certificate' : `by ${identity.issuer}`] : []),
    ].join(' ');
};
const when = ({ times }) => times[0] ?? '';
const where = ({ logEntries }) => logEntries.map(({ log, index }) => `${log} #${index}`).join(', ');
/** A verify report for people: each requirement and who satisfied it, or what was found instead. */
function present(report) {
    const rows = report.requirements.flatMap(({ name, kind, satisfied, by, nearest }) => satisfied
        ? by.map((signer) => [`✓ ${name}`, who(signer), when(signer), where(signer), signer.root])
        : [[`✗ ${name}`, nearest?.message ?? `no ${kind} that satisfies it`, '', '', '']]);
    const origins = report.requirements.flatMap(({ name, by }) => by.map((signer) => `${name}: ${[from(signer), `from ${signer.origin}`].filter((part) => part !== '').join(', ')}`));
    return [
        {
            title: `${report.outcome === 'passed' ? '✓ verified' : '✗ not verified'}: ${report.subject ?? report.digest}`,
            lines: [
                ...(report.subject === report.digest ? [] : [report.digest]),
                ...report.reasons.map(({ code, message }) => `${code}: ${message}`),
            ],
            table: { columns: ['requirement', 'signed by', 'at', 'log', 'root'], rows },
        },
        ...(origins.length > 0 ? [{ title: 'Where that was signed, and found', lines: origins }] : []),
        ...(report.platforms
            ? [
                {
                    title: 'Platforms, each by itself',
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
