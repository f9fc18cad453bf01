export const id = 831;
export const ids = [831];
export const modules = {

/***/ 90831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82252);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43662);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45774);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(99142);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(32315);








const DEFAULT_POLICY = 'SECURITY/trust-policy.yaml';
const POLICY = ['--policy <file>', 'trust policy', DEFAULT_POLICY];
const ROOT_FILE = ['--trusted-root <file>', 'a trusted_root.json'];
const EVIDENCE = [
    ['--bundle <path...>', 'Sigstore bundles of the subjects, or folders of them'],
    ['--mirror <place>', 'a mirror: folder or URL'],
    ['--use-mirror <when>', _verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .USE_MIRROR */ .kG.join(' | '), 'auto'],
];
const policyOf = (input, { cwd }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'policy') ?? DEFAULT_POLICY);
const nameOf = ({ args: [name = ''] }) => name;
const changed = (report) => ({ report, text: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .presentChange */ .Y7)(report) });
const rootFile = (input, { cwd }, command) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionRequired */ .HH)(input, 'trustedRoot', '--trusted-root', command));
/** What a verification within these commands needs of the world. */
async function verifyPorts(context) {
    const { http, cwd, env, signal } = context;
    return {
        ...context,
        at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path),
        credentials: await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_4__/* .dockerConfigCredentials */ .D)({ env }),
        openMirror: async (location, key) => {
            // Loaded where a mirror is asked: most verifications of a file need none.
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(1732), __webpack_require__.e(3093)]).then(__webpack_require__.bind(__webpack_require__, 43093));
            return openMirror(location, { http, signal }, key);
        },
    };
}
async function init(input, context) {
    const { cwd, installRoot, clock } = context;
    const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_3__/* .beginReport */ .mC)('trust-init', clock);
    const given = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'trustedRoot');
    const path = given === undefined ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(installRoot, 'SECURITY/trust-roots/trusted_root.json') : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, given);
    const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)(path, _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_TRUSTED_ROOT_BYTES */ .ci, 'the trusted root');
    const mirror = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'mirror');
    const subjects = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionList */ .UX)(input, 'from');
    if (subjects.length === 0)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('usage', {
            detail: '--from is required: a known-good release',
            command: 'trust init',
        });
    const ports = await verifyPorts(context);
    const proposal = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .proposeTrust */ .B_)({
        subjects,
        root: { name: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'name') ?? (given === undefined ? 'public-good' : 'production'), bytes, path },
        choice: {
            bundles: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionList */ .UX)(input, 'bundle').map((path) => (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .bundleFiles */ .e6)(ports.at(path))),
            mirror: mirror && !/^https?:/.test(mirror) ? ports.at(mirror) : mirror,
            useMirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionChoice */ .Vv)(input, 'useMirror', '--use-mirror', _verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .USE_MIRROR */ .kG, 'trust init'),
        },
    }, ports);
    const out = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'out');
    if (out !== undefined)
        await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .writeProposal */ .Gf)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, out), proposal);
    const { text, seen, refused } = proposal;
    return {
        report: begun.finish([], {
            policy: text,
            seen,
            refused,
            ...(out === undefined ? {} : { written: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, out) }),
        }),
        text: out === undefined ? text : `✓ ${out}, with its roots beside it: read every line before you commit it\n`,
    };
}
async function fetch(input, context) {
    const { cwd, env, clock } = context;
    const rootPath = (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'tufRoot');
    const home = env['XDG_CACHE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(env['HOME'] || cwd, '.cache');
    const { text, from } = await (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .fetchTrustedRoot */ .Wj)({
        url: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'tuf') ?? _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLIC_GOOD_TUF */ .GQ,
        mirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'tufMirror'),
        rootPath: rootPath === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, rootPath),
        cacheDir: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, 'mc-actions', 'tuf'),
    });
    const request = { policy: policyOf(input, context), name: nameOf(input), bytes: Buffer.from(text), path: from };
    return changed(await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .pinBytes */ .TK)({ ...request, verb: 'fetch', pin: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionFlag */ .aN)(input, 'yes') }, { clock }));
}
const commands = [
    {
        path: 'trust check',
        summary: 'whether the policy is well-formed, every pin of it holds, and what should be looked at',
        options: [POLICY],
        example: 'mc trust check --policy SECURITY/trust-policy.yaml',
        run: async (input, context) => {
            const report = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .checkTrust */ .Rr)(policyOf(input, context), context);
            return { report, text: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .presentCheck */ .ee)(report) };
        },
    },
    {
        path: 'trust init',
        summary: 'propose a policy out of what known-good releases carry; prints it',
        options: [
            ['--from <subject...>', 'a file, sha256:<hex> or image reference that is known to be good'],
            ['--trusted-root <file>', 'the root of your instance; default the public-good one that is shipped'],
            ['--name <name>', 'what the root is called'],
            ['--out <file>', 'write the policy there, and the root beside it'],
            ...EVIDENCE,
        ],
        example: 'mc trust init --from app.tar.gz --bundle app.tar.gz.sigstore.json --out SECURITY/trust-policy.yaml',
        run: init,
    },
    {
        path: 'trust pin',
        summary: 'pin a trusted root under a name',
        arguments: [['<name>', 'of the root in the policy']],
        options: [ROOT_FILE, POLICY],
        example: 'mc trust pin production --trusted-root trusted_root.json',
        run: async (input, context) => changed(await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .pinRoot */ .cx)({
            policy: policyOf(input, context),
            name: nameOf(input),
            trustedRoot: rootFile(input, context, 'trust pin'),
        }, context)),
    },
    {
        path: 'trust rotate',
        summary: 'put a new root beside an old one, once canaries verify under it',
        arguments: [['<name>', 'the root that will be retired later']],
        options: [
            ROOT_FILE,
            ['--as <name>', 'what the new root is called; default NAME with the date'],
            ['--canary <subject...>', 'must verify under the new root alone, or nothing changes'],
            POLICY,
            ...EVIDENCE,
        ],
        example: 'mc trust rotate production --trusted-root new.json --canary app.tar.gz --bundle app.sigstore.json',
        run: async (input, context) => changed(await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .rotateRoot */ .AO)({
            policy: policyOf(input, context),
            name: nameOf(input),
            trustedRoot: rootFile(input, context, 'trust rotate'),
            as: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'as'),
            canaries: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionList */ .UX)(input, 'canary'),
            evidence: {
                bundles: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionList */ .UX)(input, 'bundle'),
                mirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionText */ .re)(input, 'mirror'),
                useMirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_7__/* .optionChoice */ .Vv)(input, 'useMirror', '--use-mirror', _verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .USE_MIRROR */ .kG, 'trust rotate'),
            },
        }, await verifyPorts(context))),
    },
    {
        path: 'trust retire',
        summary: 'take a root out: what it signed is refused from then on',
        arguments: [['<name>', 'of the root in the policy']],
        options: [POLICY],
        example: 'mc trust retire production',
        run: async (input, context) => changed(await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .retireRoot */ .kY)({ policy: policyOf(input, context), name: nameOf(input) }, context)),
    },
    {
        path: 'trust revert',
        summary: 'undo the last change of the policy',
        options: [POLICY],
        example: 'mc trust revert',
        run: async (input, context) => changed(await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_6__/* .revertTrust */ .JZ)(policyOf(input, context), context)),
    },
    {
        path: 'trust fetch',
        summary: 'get the newest root by TUF and show what differs; needs a network, and pins only with --yes',
        arguments: [['<name>', 'of the root in the policy']],
        options: [
            ['--tuf <url>', 'the TUF repository', _sigstore_index_js__WEBPACK_IMPORTED_MODULE_5__/* .PUBLIC_GOOD_TUF */ .GQ],
            ['--tuf-mirror <url>', 'where else it lies'],
            ['--tuf-root <file>', "the repository's root.json, had beforehand; needed for any but the public-good one"],
            ['--yes', 'pin what was fetched'],
            POLICY,
        ],
        example: 'mc trust fetch public-good',
        run: fetch,
    },
];


/***/ })

};
