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
/* harmony import */ var _lib_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82252);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4480);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32315);




const commands = [
    {
        path: 'trust check',
        summary: 'whether the policy is well-formed and every pin of it holds',
        options: [['--policy <file>', 'trust policy', 'SECURITY/trust-policy.yaml']],
        example: 'mc trust check --policy SECURITY/trust-policy.yaml',
        run: async (input, { clock, cwd }) => {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_3__/* .optionText */ .re)(input, 'policy') ?? 'SECURITY/trust-policy.yaml');
            const begun = (0,_lib_report_js__WEBPACK_IMPORTED_MODULE_1__/* .beginReport */ .mC)('trust-check', clock, path);
            const { roots, requirements, digest } = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .loadTrust */ .Vc)(path, _verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .policyFiles */ .qR, clock.now());
            const logs = roots.map(({ name, logs: all, material }) => ({
                name,
                logs: all.map((log) => log.name),
                authorities: material.certificateAuthorities.length,
            }));
            const report = begun.finish([], {
                digest,
                roots: logs,
                requirements: requirements.map(({ name, kind, threshold }) => ({ name, kind, threshold })),
            });
            return {
                report,
                text: [
                    {
                        title: `✓ ${path}`,
                        lines: [digest],
                        table: {
                            columns: ['root', 'CAs', 'logs'],
                            rows: logs.map((root) => [root.name, String(root.authorities), root.logs.join(', ')]),
                        },
                    },
                    {
                        title: 'Requirements',
                        table: {
                            columns: ['name', 'kind', 'signers'],
                            rows: requirements.map(({ name, kind, threshold }) => [name, kind, String(threshold)]),
                        },
                    },
                ],
            };
        },
    },
];


/***/ })

};
