/**
 * Reads and writes the generated models as JSON. Request bodies are read strictly, and all violations are reported at once.
 * Free of frameworks.
 */
@NullMarked
package io.github.starrockssync.server.json;

import org.jspecify.annotations.NullMarked;
