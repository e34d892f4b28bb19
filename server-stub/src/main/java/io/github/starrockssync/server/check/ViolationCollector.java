package io.github.starrockssync.server.check;

import io.github.starrockssync.server.violation.ContractRule;
import io.github.starrockssync.server.violation.Rule;
import io.github.starrockssync.server.violation.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the violations of one object of a body and of the objects in it. Computes the location of a value only if there
 * is a violation. A property that is {@code null} violates only {@link #required}. An element that is {@code null} violates
 * nothing here: the JSON reader rejects it. Not thread-safe.
 */
public final class ViolationCollector {

    private final @Nullable ViolationCollector outer;
    private final String segment;
    private final int index;
    private final List<Violation> violations;

    /** Creates the collector of a whole body. */
    public ViolationCollector() {
        this(null, Violation.ROOT, -1, new ArrayList<>());
    }

    private ViolationCollector(
            @Nullable ViolationCollector outer, String segment, int index, List<Violation> violations) {
        this.outer = outer;
        this.segment = segment;
        this.index = index;
        this.violations = violations;
    }

    /** Returns all violations of a body. */
    public static List<Violation> validate(Validatable body) {
        ViolationCollector collector = new ViolationCollector();
        body.validate(collector);
        return collector.violations();
    }

    public List<Violation> violations() {
        return Collections.unmodifiableList(violations);
    }

    public void required(String property, @Nullable Object value) {
        if (value == null) {
            add(property, ContractRule.REQUIRED);
        }
    }

    public void string(String property, @Nullable String value, StringRule rule) {
        if (value != null && !rule.isSatisfiedBy(value)) {
            violations.addAll(rule.violations(location(property), value));
        }
    }

    public void strings(String property, @Nullable List<String> values, StringRule rule) {
        if (values != null) {
            for (int element = 0; element < values.size(); element++) {
                String value = values.get(element);
                if (value != null && !rule.isSatisfiedBy(value)) {
                    violations.addAll(rule.violations(location(property) + '[' + element + ']', value));
                }
            }
        }
    }

    public void number(String property, @Nullable Integer value, NumberRule rule) {
        if (value != null) {
            number(property, value.longValue(), rule);
        }
    }

    public void number(String property, @Nullable Long value, NumberRule rule) {
        if (value != null) {
            number(property, value.longValue(), rule);
        }
    }

    /** The message does not name the limits. */
    public void fraction(String property, @Nullable Double value, double min, double max) {
        if (value != null && !(value >= min && value <= max)) {
            add(property, ContractRule.NOT_VALID);
        }
    }

    public void size(String property, @Nullable Collection<?> values, int min, int max) {
        if (values != null) {
            size(property, values.size(), min, max);
        }
    }

    public void size(String property, @Nullable Map<?, ?> values, int min, int max) {
        if (values != null) {
            size(property, values.size(), min, max);
        }
    }

    public void object(String property, @Nullable Validatable value) {
        if (value != null) {
            value.validate(new ViolationCollector(this, property, -1, violations));
        }
    }

    public void objects(String property, @Nullable List<? extends Validatable> values) {
        if (values != null) {
            for (int element = 0; element < values.size(); element++) {
                Validatable value = values.get(element);
                if (value != null) {
                    value.validate(new ViolationCollector(this, property, element, violations));
                }
            }
        }
    }

    private void number(String property, long value, NumberRule rule) {
        if (value < rule.min() || value > rule.max()) {
            violations.addAll(rule.violations(location(property), value));
        }
    }

    private void size(String property, int size, int min, int max) {
        if (size < min || size > max) {
            add(property, ContractRule.ofElements(min, max), min, max);
        }
    }

    private void add(String property, Rule rule, Object... arguments) {
        violations.add(Violation.of(location(property), rule, arguments));
    }

    private String location(String property) {
        return location() + '.' + property;
    }

    private String location() {
        if (outer == null) {
            return segment;
        }
        String parent = outer.location(segment);
        return index < 0 ? parent : parent + '[' + index + ']';
    }
}
