export const id = 4538;
export const ids = [4538];
export const modules = {

/***/ 64538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var _lib_catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7085);
/* harmony import */ var _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61469);


const entries = _lib_catalogue_index_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s;
const commands = [
    {
        path: 'explain',
        summary: 'what an error code means, and what to do',
        arguments: [['[code]', 'a code, as an error prints it; without one, all are listed']],
        example: 'mc explain root-mismatch',
        run: async ({ args }) => {
            const [code] = args;
            if (code === undefined) {
                const rows = Object.entries(entries).map(([name, entry]) => [name, entry.family, entry.message]);
                return {
                    report: entries,
                    text: [{ title: 'Error codes', table: { columns: ['code', 'family', 'message'], rows } }],
                    exitCode: 0,
                };
            }
            const entry = Object.hasOwn(entries, code) ? entries[code] : undefined;
            if (!entry)
                throw new _lib_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigurationError */ .j1('unknown-code', { given: code });
            const lines = [`family: ${entry.family}`, entry.message, ...(entry.hint ? [entry.hint] : [])];
            return { report: { code, ...entry }, text: [{ title: code, lines }], exitCode: 0 };
        },
    },
];


/***/ })

};
