export const id = 7385;
export const ids = [7385];
export const modules = {

/***/ 67385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2845);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5012);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13963);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33192);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76357);





const commands = [
    (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .defineCommand */ .N)({
        path: 'bypass decide',
        summary: 'decide whether this gate may be bypassed now: exit 0 if allowed, 1 if denied',
        options: { input: (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .requiredText */ .$4)('--input <file>', 'the request, its subject and its approvals, as JSON') },
        example: 'mc bypass decide --input bypass.json --json',
        run: async ({ input }, { clock, cwd }) => {
            const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_3__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, input), _bypass_index_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_INPUT_BYTES */ .su, 'the input');
            const report = (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_5__/* .createDecisionReport */ .T)({ input: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_4__/* .parseInput */ .CU)(bytes, input), subject: input }, { clock });
            return { report, text: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_5__/* .present */ .E)(report) };
        },
    }),
];


/***/ }),

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


/***/ })

};
