package io.github.starrockssync.contract.page;

/**
 * A section of the overview in one language.
 *
 * @param id the same in all languages
 */
record Section(String id, String title, String html) {}
