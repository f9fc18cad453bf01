export const id = 8241;
export const ids = [8241];
export const modules = {

/***/ 78241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _oci_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43662);
/* harmony import */ var _verify_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(99142);



const commands = [
    {
        path: 'inspect',
        summary: 'what bundles say of themselves; judges nothing',
        arguments: [['<what>', 'a bundle file, a folder of them, or an image reference']],
        example: 'mc inspect app.tar.gz.sigstore.json',
        run: async ({ args: [given = ''] }, context) => {
            const { cwd, env } = context;
            const credentials = await (0,_oci_index_js__WEBPACK_IMPORTED_MODULE_1__/* .dockerConfigCredentials */ .D)({ env });
            const report = await (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .inspect */ .Nn)(given, { ...context, credentials, at: (path) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, path) });
            return { report, text: (0,_verify_index_js__WEBPACK_IMPORTED_MODULE_2__/* .presentInspection */ .aJ)(report) };
        },
    },
];


/***/ })

};
