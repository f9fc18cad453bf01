export const id = 1038;
export const ids = [1038];
export const modules = {

/***/ 1038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openMirror: () => (/* reexport safe */ _client_open_js__WEBPACK_IMPORTED_MODULE_0__.Y4)
/* harmony export */ });
/* harmony import */ var _client_open_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35974);


































/***/ })

};
