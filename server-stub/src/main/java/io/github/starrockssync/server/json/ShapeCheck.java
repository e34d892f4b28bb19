package io.github.starrockssync.server.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.util.AccessPattern;
import io.github.starrockssync.server.violation.ContractRule;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads an object or an array only from a JSON object or array. Honours {@link
 * JsonFormat.Feature#ACCEPT_SINGLE_VALUE_AS_ARRAY}, on a property or for the whole mapper.
 */
final class ShapeCheck extends DelegatingDeserializer {

    private static final long serialVersionUID = 1;

    private final JsonToken start;
    private final ContractRule rule;

    ShapeCheck(JsonDeserializer<?> standard, JsonToken start, ContractRule rule) {
        super(standard);
        this.start = start;
        this.rule = rule;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> contextual) {
        return new ShapeCheck(contextual, start, rule);
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JsonDeserializer<?> contextual = super.createContextual(context, property);
        return start == JsonToken.START_ARRAY && takesSingleValue(context, property)
                ? ((ShapeCheck) contextual).getDelegatee()
                : contextual;
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(start) || parser.hasToken(JsonToken.FIELD_NAME)) {
            return super.deserialize(parser, context);
        }
        return ReadViolations.skip(parser, context, rule);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
        return ReadViolations.nullValue(context);
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    private boolean takesSingleValue(DeserializationContext context, @Nullable BeanProperty property) {
        Boolean ofProperty =
                findFormatFeature(context, property, handledType(), JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
        return ofProperty != null ? ofProperty : context.isEnabled(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
    }
}
