export const id = 1780;
export const ids = [1780];
export const modules = {

/***/ 91780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commands: () => (/* binding */ commands)
/* harmony export */ });
/* harmony import */ var _promote_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79940);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32315);


const commands = [
    {
        path: 'copy',
        summary: 'copy an image with everything that refers to it, without judging it',
        arguments: [
            ['<src>', 'REGISTRY/REPO[:TAG][@DIGEST] or oci-layout:DIR[:TAG]'],
            ['<dst>', 'the same, without a digest'],
        ],
        options: [
            ['--deep', 'also read back and hash what the destination has already'],
            ['--src-auth <file>', "Docker's config.json for the source"],
            ['--dst-auth <file>', "Docker's config.json for the destination"],
        ],
        example: 'mc copy ghcr.io/acme/app:v1 oci-layout:backup:v1',
        run: async (input, context) => {
            const [src = '', dst = ''] = input.args;
            const source = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openPlace */ .QL)(src, (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, 'srcAuth'), context);
            const destination = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_0__/* .openPlace */ .QL)(dst, (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionText */ .re)(input, 'dstAuth'), context);
            const report = await (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_0__/* .copyRelease */ .nT)({ source, destination, deep: (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionFlag */ .aN)(input, 'deep') }, context);
            return { report, text: (0,_promote_index_js__WEBPACK_IMPORTED_MODULE_0__/* .presentCopy */ .ff)(report) };
        },
    },
];


/***/ })

};
