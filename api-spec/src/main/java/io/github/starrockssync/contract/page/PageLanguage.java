package io.github.starrockssync.contract.page;

/**
 * A language of the documentation.
 *
 * @param code as in HTML, and the name of its folder
 * @param name of the language, in the language itself
 * @param document the edition of the contract, without ending
 * @param errors the language of the texts in the catalogue of errors
 */
record PageLanguage(String code, String name, String document, String errors) {}
