export const id = 7820;
export const ids = [7820];
export const modules = {

/***/ 97820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9009);
/* harmony import */ var _github_index_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64835);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61469);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(13963);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29887);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(64577);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27549);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83520);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42399);
/* harmony import */ var _sign_index_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(63483);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14922);
/* harmony import */ var _sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(195);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32315);








const pathOption = (input, name, cwd) => {
    const value = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, name);
    return value === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, value);
};
async function predicateOf(input, { cwd, env }) {
    const type = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, 'predicateType');
    const path = pathOption(input, 'predicate', cwd);
    if (type === undefined && path === undefined)
        return undefined;
    if (type === undefined)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('predicate-incomplete', { missing: '--predicate-type' });
    if (path !== undefined)
        return (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_3__/* .readPredicate */ .u)(type, path);
    const context = type === _sigstore_index_js__WEBPACK_IMPORTED_MODULE_4__/* .PREDICATE */ .W3.slsaProvenance ? (0,_github_index_js__WEBPACK_IMPORTED_MODULE_5__/* .actionsContext */ .j)(env) : undefined;
    if (!context)
        throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigurationError */ .j1('predicate-incomplete', { missing: '--predicate' });
    return { type, value: (0,_github_index_js__WEBPACK_IMPORTED_MODULE_6__/* .workflowProvenance */ .fQ)(context) };
}
const commands = [
    {
        path: 'sign',
        summary: 'sign a file or an image without keeping a key, or attest to it',
        arguments: [['<subject>', 'a file, sha256:<hex>, or an image reference']],
        options: [
            ['--predicate-type <uri>', 'attest: the type of the predicate'],
            ['--predicate <file>', 'attest: the predicate, as JSON'],
            ['--bundle <file>', 'where to write the Sigstore bundle; without --attach, SUBJECT.sigstore.json'],
            ['--attach', 'push the bundle beside the image, as an OCI referrer'],
            ['--signing-config <file>', 'where to sign; without it, the public instance'],
            ['--identity-token <file>', 'an OIDC token; without it, that of the GitHub Actions job or SIGSTORE_ID_TOKEN'],
            ['--auth <file>', "Docker's config.json, instead of the usual one"],
        ],
        example: 'mc sign registry.acme.test/app@sha256:… --attach',
        run: async (input, context) => {
            const { http, clock, cwd, env, plainHttp, signal } = context;
            const [given = ''] = input.args;
            const subject = await (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_7__/* .parseSubject */ .C)(given, (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path));
            const attach = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionFlag */ .aN)(input, 'attach');
            const fallback = `${subject.kind === 'file' ? subject.path : given.replace(/[^\w.-]+/g, '-')}.sigstore.json`;
            const bundlePath = pathOption(input, 'bundle', cwd) ?? (attach ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, fallback));
            const predicate = await predicateOf(input, context);
            const identityToken = (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .identityTokenSource */ .B)({ http, env, file: pathOption(input, 'identityToken', cwd) });
            const signingConfig = pathOption(input, 'signingConfig', cwd);
            const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_9__/* .dockerConfigCredentials */ .D)({ env, file: pathOption(input, 'auth', cwd) });
            const report = await (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_10__/* .sign */ ._)({ subject, given, attach, ...(predicate ? { predicate } : {}), ...(bundlePath ? { bundlePath } : {}) }, {
                clock,
                signer: await (0,_sigstore_index_js__WEBPACK_IMPORTED_MODULE_8__/* .openSigner */ .H)({ http, now: clock.now(), signingConfig, identityToken }),
                readFile: _lib_files_js__WEBPACK_IMPORTED_MODULE_11__/* .readFileStream */ .vY,
                writeFile: _lib_files_js__WEBPACK_IMPORTED_MODULE_11__/* .writeFileAtomic */ .Zf,
                openRepository: (reference) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_12__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }),
            });
            return { report, text: (0,_sign_index_js__WEBPACK_IMPORTED_MODULE_13__/* .present */ .Eb)(report) };
        },
    },
];


/***/ })

};
