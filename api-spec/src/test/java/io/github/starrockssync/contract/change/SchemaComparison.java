package io.github.starrockssync.contract.change;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The rules of one schema, before and after, in the light of who sends the value. The library that finds the schemas
 * judges most of these changes, but not by direction, and several not at all.
 */
final class SchemaComparison {

    private static final Map<String, String> WIDER_FORMAT = Map.of("int32", "int64", "float", "double");

    private final Schema<?> before;
    private final Schema<?> after;
    private final Direction direction;
    private final List<Finding> findings = new ArrayList<>();

    private SchemaComparison(Schema<?> before, Schema<?> after, Direction direction) {
        this.before = before;
        this.after = after;
        this.direction = direction;
    }

    /** A changed rule and why it is breaking; empty if it is compatible. */
    record Finding(String what, String breaks) {}

    static List<Finding> findings(Schema<?> before, Schema<?> after, Direction direction) {
        SchemaComparison comparison = new SchemaComparison(before, after, direction);
        comparison.compareRules();
        comparison.compareValues();
        comparison.compareRequired();
        return comparison.findings;
    }

    private void compareRules() {
        rule("type", Schema::getType, (old, now) -> Extent.DIFFERENT);
        rule("format", Schema::getFormat, SchemaComparison::format);
        rule("pattern", Schema::getPattern, (old, now) -> Extent.DIFFERENT);
        rule("multipleOf", Schema::getMultipleOf, (old, now) -> Extent.DIFFERENT);
        lower("minLength", schema -> number(schema.getMinLength()));
        upper("maxLength", schema -> number(schema.getMaxLength()));
        lower("minItems", schema -> number(schema.getMinItems()));
        upper("maxItems", schema -> number(schema.getMaxItems()));
        lower("minProperties", schema -> number(schema.getMinProperties()));
        upper("maxProperties", schema -> number(schema.getMaxProperties()));
        lower("minimum", Schema::getMinimum);
        upper("maximum", Schema::getMaximum);
        flag("exclusiveMinimum", Schema::getExclusiveMinimum, Extent.NARROWER);
        flag("exclusiveMaximum", Schema::getExclusiveMaximum, Extent.NARROWER);
        flag("uniqueItems", Schema::getUniqueItems, Extent.NARROWER);
        flag("nullable", Schema::getNullable, Extent.WIDER);
        if (direction == Direction.REQUEST) {
            flag("readOnly", Schema::getReadOnly, Extent.NARROWER);
            rule("default", Schema::getDefault, (old, now) -> Extent.DIFFERENT);
        } else {
            flag("writeOnly", Schema::getWriteOnly, Extent.WIDER);
        }
    }

    /** Enumerations of responses are open: callers tolerate new values. */
    private void compareValues() {
        List<?> old = before.getEnum();
        List<?> now = after.getEnum();
        if (old == null || now == null) {
            rule("enum", Schema::getEnum, (one, other) -> Extent.DIFFERENT);
            return;
        }
        without(now, old).forEach(value -> add("value `" + value + "` added", ""));
        without(old, now).forEach(value -> add("value `" + value + "` removed", Extent.NARROWER));
    }

    private void compareRequired() {
        List<String> old = Objects.requireNonNullElse(before.getRequired(), List.of());
        List<String> now = Objects.requireNonNullElse(after.getRequired(), List.of());
        without(now, old).forEach(name -> add("`" + name + "` is required now", Extent.NARROWER));
        without(old, now).forEach(name -> add("`" + name + "` is no longer required", Extent.WIDER));
    }

    private <T> void rule(String name, Function<Schema<?>, T> part, Comparison<T> comparison) {
        T old = part.apply(before);
        T now = part.apply(after);
        if (Objects.equals(old, now)) {
            return;
        }
        if (old == null) {
            add(name + " `" + now + "` added", name.equals("default") ? Extent.DIFFERENT : Extent.NARROWER);
        } else if (now == null) {
            add(name + " `" + old + "` removed", name.equals("default") ? Extent.DIFFERENT : Extent.WIDER);
        } else {
            add(name + " `" + old + "` → `" + now + "`", comparison.extent(old, now));
        }
    }

    private void lower(String name, Function<Schema<?>, BigDecimal> limit) {
        rule(name, limit, (old, now) -> now.compareTo(old) > 0 ? Extent.NARROWER : Extent.WIDER);
    }

    private void upper(String name, Function<Schema<?>, BigDecimal> limit) {
        rule(name, limit, (old, now) -> now.compareTo(old) < 0 ? Extent.NARROWER : Extent.WIDER);
    }

    private void flag(String name, Function<Schema<?>, Boolean> flag, Extent whenSet) {
        Extent whenGone = whenSet == Extent.NARROWER ? Extent.WIDER : Extent.NARROWER;
        boolean old = Boolean.TRUE.equals(flag.apply(before));
        boolean now = Boolean.TRUE.equals(flag.apply(after));
        if (old != now) {
            add(name + " `" + old + "` → `" + now + "`", now ? whenSet : whenGone);
        }
    }

    private void add(String what, Extent extent) {
        add(what, direction.harmOf(extent));
    }

    private void add(String what, String breaks) {
        findings.add(new Finding(what, breaks));
    }

    private static Extent format(String old, String now) {
        if (now.equals(WIDER_FORMAT.get(old))) {
            return Extent.WIDER;
        }
        return old.equals(WIDER_FORMAT.get(now)) ? Extent.NARROWER : Extent.DIFFERENT;
    }

    private static BigDecimal number(Integer limit) {
        return limit == null ? null : BigDecimal.valueOf(limit);
    }

    private static <T> List<T> without(List<T> all, Collection<?> some) {
        return all.stream().filter(each -> !some.contains(each)).toList();
    }

    @FunctionalInterface
    private interface Comparison<T> {
        Extent extent(T old, T now);
    }
}
