package io.github.starrockssync.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.starrockssync.client.model.DbConfig;
import io.github.starrockssync.client.model.Language;
import io.github.starrockssync.client.model.ModifyDataSyncConfigRequestV3;
import io.github.starrockssync.client.model.TableReplConfig;
import io.github.starrockssync.client.model.TableReplConfig.ReplTypeEnum;
import io.github.starrockssync.client.validation.CodePointLength;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the templates promise, seen through a plain ObjectMapper as users have it. */
class GeneratedModelsTest {
    private final ObjectMapper plain = new ObjectMapper();

    @Test
    void shouldWriteAnEmptyObjectWhenNothingWasSet() throws Exception {
        assertThat(plain.writeValueAsString(new ModifyDataSyncConfigRequestV3()))
                .isEqualTo("{}");
    }

    @Test
    void shouldReadBackWhatItWrote() throws Exception {
        ModifyDataSyncConfigRequestV3 written = new ModifyDataSyncConfigRequestV3()
                .withTaskName("t")
                .addDbConfigsItem(new DbConfig().withParamName("a").withValue("b"))
                .withTableReplConfig(new TableReplConfig().withReplType(ReplTypeEnum.EXCLUDE_TABLES));

        ModifyDataSyncConfigRequestV3 read =
                plain.readValue(plain.writeValueAsString(written), ModifyDataSyncConfigRequestV3.class);

        assertThat(read).isEqualTo(written).hasSameHashCodeAs(written).hasToString(written.toString());
    }

    @Test
    void shouldDifferWhenAPropertyDiffers() {
        assertThat(new DbConfig().withParamName("a"))
                .isNotEqualTo(new DbConfig().withValue("a"))
                .isNotEqualTo(null);
    }

    @Test
    void shouldIgnoreUnknownPropertiesWhenReadByAnyMapper() throws Exception {
        assertThat(plain.readValue("{\"param_name\":\"a\",\"x\":1}", DbConfig.class)
                        .getParamName())
                .isEqualTo("a");
    }

    @Test
    void shouldAddToTheListWhenThereIsOne() {
        TableReplConfig unit = new TableReplConfig().addTablesItem("a").addTablesItem("b");
        assertThat(unit.getTables()).containsExactly("a", "b");

        unit.setTables(List.of());
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> unit.addTablesItem("c"));
    }

    @Test
    void shouldBeTheConstantWhenTheValueIsKnown() {
        assertThat(ReplTypeEnum.fromValue("include_tables")).isSameAs(ReplTypeEnum.INCLUDE_TABLES);
        assertThat(ReplTypeEnum.INCLUDE_TABLES.isKnown()).isTrue();
        assertThat(ReplTypeEnum.values()).containsExactly(ReplTypeEnum.INCLUDE_TABLES, ReplTypeEnum.EXCLUDE_TABLES);
        assertThat(Language.fromValue("zh-cn")).isSameAs(Language.ZH_CN).hasToString("zh-cn");
    }

    @Test
    void shouldKeepTheValueWhenItIsUnknown() throws Exception {
        Language unknown = plain.readValue("\"tlh\"", Language.class);

        assertThat(unknown)
                .isEqualTo(Language.fromValue("tlh"))
                .isNotEqualTo(Language.ZH_CN)
                .hasToString("tlh");
        assertThat(unknown.isKnown()).isFalse();
        assertThat(plain.writeValueAsString(unknown)).isEqualTo("\"tlh\"");
        assertThat(Language.fromValue(null)).isNull();
    }

    @Test
    void shouldCarryTheContractsRulesInOnePlace() throws Exception {
        Field name = DbConfig.class.getDeclaredField("paramName");
        assertThat(name.isAnnotationPresent(NotNull.class)).isTrue();
        assertThat(name.getAnnotation(CodePointLength.class).max()).isEqualTo(128);
        assertThat(field("taskName").getAnnotation(Pattern.class).regexp()).isEqualTo("^[A-Za-z0-9_]+$");
        assertThat(field("tableReplConfig").isAnnotationPresent(Valid.class)).isTrue();
        assertThat(field("dbConfigs").isAnnotationPresent(Valid.class)).isFalse();
        assertThat(cascades(field("dbConfigs").getAnnotatedType())).isTrue();
        assertThat(cascades(ModifyDataSyncConfigRequestV3.class
                        .getMethod("getDbConfigs")
                        .getAnnotatedReturnType()))
                .isFalse();
    }

    private static Field field(String name) throws NoSuchFieldException {
        return ModifyDataSyncConfigRequestV3.class.getDeclaredField(name);
    }

    private static boolean cascades(java.lang.reflect.AnnotatedType list) {
        return ((AnnotatedParameterizedType) list)
                .getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Valid.class);
    }
}
