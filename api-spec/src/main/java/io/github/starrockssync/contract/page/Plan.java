package io.github.starrockssync.contract.page;

import java.util.List;
import java.util.Map;

/**
 * What the documentation is made of.
 *
 * @param languages the first is the one that the others are compared with
 * @param sections of the overview, in order
 * @param signing the parts of the worked example of a signature
 */
record Plan(List<PageLanguage> languages, List<String> sections, Map<String, String> signing) {}
