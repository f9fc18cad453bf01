export const id = 990;
export const ids = [990];
export const modules = {

/***/ 81990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72281);
/* harmony import */ var _mirror_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25101);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(187);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4480);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32315);






const CONFIG = ['--config <file>', 'what is mirrored from where', 'mirror.yaml'];
const configOf = (input, { cwd }) => (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadMirrorConfig */ .Q5)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_5__/* .optionText */ .re)(input, 'config') ?? 'mirror.yaml'));
async function portsOf(context) {
    const { http, clock, progress, concurrency, signal, plainHttp, env } = context;
    const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .dockerConfigCredentials */ .D)({ env });
    return {
        http,
        clock,
        progress,
        concurrency,
        signal,
        trustedRoots: async (policy) => (await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .loadTrust */ .Vc)(policy, _verify_index_js__WEBPACK_IMPORTED_MODULE_4__/* .policyFiles */ .qR, clock.now())).roots,
        repository: (reference) => (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_3__/* .openRepository */ .Av)(reference, { http, credentials, plainHttp, signal }),
    };
}
const commands = [
    {
        path: 'mirror sync',
        summary: 'copy what is new of logs, roots and evidence, proven before it is kept',
        options: [CONFIG],
        example: 'mc mirror sync --config mirror.yaml',
        run: async (input, context) => {
            const report = await (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_2__/* .syncMirror */ .X5)(await configOf(input, context), await portsOf(context));
            return { report, text: (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(report) };
        },
    },
    {
        path: 'mirror check',
        summary: 'recompute every hash and root of the mirror from its files alone',
        options: [CONFIG],
        example: 'mc mirror check --config mirror.yaml',
        run: async (input, context) => {
            const report = await (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_2__/* .checkMirror */ .qA)(await configOf(input, context), await portsOf(context));
            return { report, text: (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(report) };
        },
    },
    {
        path: 'mirror status',
        summary: 'how old what the mirror holds is, source by source',
        options: [CONFIG],
        example: 'mc mirror status --config mirror.yaml',
        run: async (input, context) => {
            const report = await (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_2__/* .mirrorStatus */ .uq)(await configOf(input, context), context);
            return { report, text: (0,_mirror_index_js__WEBPACK_IMPORTED_MODULE_2__/* .present */ .Eb)(report), exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done };
        },
    },
];


/***/ })

};
