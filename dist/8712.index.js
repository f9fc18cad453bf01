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
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43662);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99142);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32315);




async function run(input, context) {
    const { http, cwd, env, signal } = context;
    const { report, subjects } = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyAll */ .Vf)({
        subjects: input.args,
        policy: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionText */ .re)(input, 'policy') ?? 'SECURITY/trust-policy.yaml',
        root: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionText */ .re)(input, 'root'),
        bundles: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionList */ .UX)(input, 'bundle'),
        mirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionText */ .re)(input, 'mirror'),
        useMirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionChoice */ .Vv)(input, 'useMirror', '--use-mirror', _verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .USE_MIRROR */ .kG, 'verify'),
        repository: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionText */ .re)(input, 'repository'),
        cache: (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionText */ .re)(input, 'cache'),
    }, {
        ...context,
        at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path),
        credentials: await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerConfigCredentials */ .D)({ env }),
        openMirror: async (location, key) => {
            // Loaded where a mirror is asked: most verifications of a file need none.
            const { openMirror } = await Promise.all(/* import() */[__webpack_require__.e(2830), __webpack_require__.e(1732), __webpack_require__.e(3093)]).then(__webpack_require__.bind(__webpack_require__, 43093));
            return openMirror(location, { http, signal }, key);
        },
    });
    return { report, text: subjects.flatMap(_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb) };
}
const commands = [
    {
        path: 'verify',
        summary: 'whether files or images may ship under the trust policy, offline',
        arguments: [['<subject...>', 'a file, sha256:<hex>, or an image reference']],
        options: [
            ['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml'],
            ['--root <name>', 'only this root of the policy'],
            ['--bundle <path...>', 'a Sigstore bundle (.json, .jsonl) or a folder of them'],
            ['--mirror <place>', 'a mirror: folder or URL; default REKOR_MIRROR_URL, then the policy'],
            ['--use-mirror <when>', `${_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .USE_MIRROR */ .kG.join(' | ')}: always asks nothing but the mirror`, 'auto'],
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


/***/ })

};
