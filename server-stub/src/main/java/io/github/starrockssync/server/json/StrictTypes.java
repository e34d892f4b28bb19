package io.github.starrockssync.server.json;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.CollectionType;
import io.github.starrockssync.server.violation.ContractRule;

/** Replaces Jackson's deserializers by strict ones. */
final class StrictTypes extends SimpleModule {

    private static final long serialVersionUID = 1;

    StrictTypes() {
        super("strict-types", Version.unknownVersion());
        addDeserializer(String.class, new StrictString());
        setDeserializerModifier(new Strict());
    }

    private static final class Strict extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public JsonDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription type, JsonDeserializer<?> standard) {
            return standard instanceof BeanDeserializer
                    ? new ShapeCheck(standard, JsonToken.START_OBJECT, ContractRule.OBJECT)
                    : standard;
        }

        @Override
        public JsonDeserializer<?> modifyCollectionDeserializer(
                DeserializationConfig config,
                CollectionType type,
                BeanDescription description,
                JsonDeserializer<?> standard) {
            return new ShapeCheck(standard, JsonToken.START_ARRAY, ContractRule.ARRAY);
        }

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> standard) {
            return new StrictEnum(type.getRawClass());
        }
    }
}
