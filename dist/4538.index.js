export const id = 4538;
export const ids = [4538];
export const modules = {

/***/ 33192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ defineCommand)
/* harmony export */ });
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76357);

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

/***/ 64538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72281);
/* harmony import */ var _lib_suggest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70770);
/* harmony import */ var _catalogue_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40824);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33192);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50422);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76357);






function explainAll() {
    const rows = Object.entries(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s).map(([name, entry]) => [name, entry.family, entry.message]);
    const table = { columns: ['code', 'family', 'message'], rows };
    return { report: _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s, text: [{ title: 'Error codes', table }], exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done };
}
const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_2__/* .defineCommand */ .N)({
        path: 'explain',
        summary: 'explain an error code and how to fix the error',
        options: {
            code: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_3__/* .optionalOperand */ .g8)('[code]', 'the code of an error; without it, the command lists all codes', Object.keys(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s)),
        },
        example: 'mc explain root-mismatch',
        run: async ({ code }) => {
            if (code === undefined)
                return explainAll();
            const entry = Object.hasOwn(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s, code) ? _catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s[code] : undefined;
            if (!entry)
                throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .cliError */ .h)('unknown-code', { given: code, suggestion: (0,_lib_suggest_js__WEBPACK_IMPORTED_MODULE_5__/* .formatSuggestion */ .y)(code, Object.keys(_catalogue_js__WEBPACK_IMPORTED_MODULE_0__/* .catalogue */ .s)) });
            const lines = [`family: ${entry.family}`, entry.message, ...(entry.hint ? [entry.hint] : [])];
            return { report: { code, ...entry }, text: [{ title: code, lines }], exitCode: _lib_exit_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .EXIT */ .d.done };
        },
    }),
];


/***/ })

};
