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
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2845);
/* harmony import */ var _bypass_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5012);
/* harmony import */ var _lib_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13963);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32315);




const commands = [
    {
        path: 'bypass decide',
        summary: 'may this gate be bypassed, now: exit 0 allowed, 1 denied',
        options: [['--input <file>', 'the request, its subject and its approvals, as JSON']],
        example: 'mc bypass decide --input bypass.json --json',
        run: async (input, { clock, cwd }) => {
            const file = (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionRequired */ .HH)(input, 'input', '--input', 'bypass decide');
            const bytes = await (0,_lib_files_js__WEBPACK_IMPORTED_MODULE_2__/* .readFileBounded */ .Y1)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file), _bypass_index_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_INPUT_BYTES */ .su, 'the input');
            const report = (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_4__/* .judge */ .S)({ input: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_3__/* .parseInput */ .CU)(bytes, file), subject: file }, { clock });
            return { report, text: (0,_bypass_index_js__WEBPACK_IMPORTED_MODULE_4__/* .present */ .E)(report) };
        },
    },
];


/***/ })

};
