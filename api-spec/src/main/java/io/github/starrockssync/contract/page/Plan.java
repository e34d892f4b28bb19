package io.github.starrockssync.contract.page;

import java.util.List;
import java.util.Map;

/**
 * The plan of the documentation.
 *
 * @param languages the first is the original, the others are translations
 * @param sections of the overview, in order
 * @param signing the parts of the worked example of a signature
 */
record Plan(List<PageLanguage> languages, List<String> sections, Map<String, String> signing) {}
