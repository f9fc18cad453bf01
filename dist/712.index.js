export const id = 712;
export const ids = [712];
export const modules = {

/***/ 58712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _mirror_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25101);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(187);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4480);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32315);





async function run(input, context) {
    const { http, cwd, env, signal } = context;
    const { report, subjects } = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyAll */ .Vf)({
        subjects: input.args,
        policy: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(input, 'policy') ?? 'SECURITY/trust-policy.yaml',
        root: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(input, 'root'),
        bundles: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionList */ .UX)(input, 'bundle'),
        mirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionText */ .re)(input, 'mirror'),
        useMirror: (0,_options_js__WEBPACK_IMPORTED_MODULE_4__/* .optionChoice */ .Vv)(input, 'useMirror', '--use-mirror', _verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .USE_MIRROR */ .kG, 'verify'),
    }, {
        ...context,
        at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path),
        credentials: await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_2__/* .dockerConfigCredentials */ .D)({ env }),
        openMirror: (location) => (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_1__/* .openMirror */ .Y4)(location, { http, signal }),
    });
    return { report, text: subjects.flatMap(_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .present */ .Eb) };
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
            ['--use-mirror <when>', `${_verify_index_js__WEBPACK_IMPORTED_MODULE_3__/* .USE_MIRROR */ .kG.join(' | ')}: always asks nothing but the mirror`, 'auto'],
        ],
        example: 'mc verify app.tar.gz --bundle app.tar.gz.sigstore.json',
        run,
    },
];


/***/ })

};
