export const id = 4686;
export const ids = [4686];
export const modules = {

/***/ 94686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _sandbox_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24429);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32315);



/** What a person types next, with the addresses filled in. */
function present(dir, urls) {
    const { primary, secondary } = urls.regions;
    const host = (url) => new URL(url).host;
    return [
        {
            title: `Two regions are up; Ctrl-C ends them. Their files are in ${dir}`,
            table: {
                columns: ['', 'primary', 'secondary'],
                rows: Object.keys(primary).map((service) => [
                    service,
                    primary[service],
                    secondary[service],
                ]),
            },
            lines: [`admin ${urls.admin}`, `oidc ${urls.oidc}`, `github ${urls.github}`],
        },
        {
            title: 'With your own tools',
            lines: [
                `oras push --plain-http ${host(primary.registry)}/acme/app:v1 FILE`,
                `cosign sign-blob --yes --identity-token ${dir}/token --signing-config ${dir}/signing_config.json --trusted-root ${dir}/trusted_root.json --bundle FILE.sigstore.json FILE`,
                `cosign verify-blob --trusted-root ${dir}/trusted_root.json --certificate-oidc-issuer ${urls.identity.issuer} --certificate-identity ${urls.identity.subject} --bundle FILE.sigstore.json FILE`,
                `mc verify FILE --bundle FILE.sigstore.json --policy ${dir}/trust-policy.yaml`,
            ],
        },
        {
            title: 'To lose the primary, and to have it back',
            lines: [
                `curl -d '{"region":"primary","service":"*","fault":"down"}' ${urls.admin}/faults`,
                `curl -d '{"region":"primary","service":"*","fault":"none"}' ${urls.admin}/faults`,
            ],
        },
    ];
}
const commands = [
    {
        path: 'sandbox up',
        summary: 'two regions on this machine (registries, Sigstore, stores, GitHub), until Ctrl-C',
        options: [
            ['--dir <dir>', 'their files, and what clients need to use them', 'mc-sandbox'],
            ['--no-referrers', 'registries without the referrers API: clients fall back to the tag schema'],
        ],
        example: 'mc sandbox up --dir mc-sandbox',
        run: async (input, { cwd, json, signal, stdout }) => {
            const dir = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionText */ .re)(input, 'dir') ?? 'mc-sandbox');
            const referrers = (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionFlag */ .aN)(input, 'referrers');
            const sandbox = await (0,_sandbox_index_js__WEBPACK_IMPORTED_MODULE_1__/* .startSandbox */ .OT)({ dir, referrers: { primary: referrers, secondary: referrers } });
            try {
                const { renderSections, styleFor } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 4369));
                // Said now, not at the end: whoever waits for it is on the other side of a pipe.
                stdout.write(json
                    ? `${JSON.stringify(sandbox.urls, null, 2)}\n`
                    : `${renderSections(present(dir, sandbox.urls), styleFor(false))}\n`);
                await new Promise((done) => {
                    if (signal.aborted)
                        done();
                    signal.addEventListener('abort', () => done(), { once: true });
                });
            }
            finally {
                await sandbox.close();
            }
            return { report: sandbox.urls, text: '', exitCode: 0, printed: true };
        },
    },
];


/***/ })

};
