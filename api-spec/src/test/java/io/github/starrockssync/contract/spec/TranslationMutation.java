package io.github.starrockssync.contract.spec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.starrockssync.contract.document.Document;

/** One thing done wrong to the translation, and where which rule must notice it. */
enum TranslationMutation {
    OTHER_PATTERN(TranslationRule.SAME_CONTRACT, "/components/schemas/TaskName", "pattern", "^[a-z]+$"),
    OTHER_TAG(TranslationRule.SAME_CONTRACT, "/tags/2", "name", "工作流"),
    OTHER_LIMIT(TranslationRule.SAME_CONTRACT, "/components/schemas/TaskName", "maxLength", "127"),
    OTHER_EXAMPLE(TranslationRule.SAME_CONTRACT, "/components/examples/UnknownTaskResponse", "value", "{}"),
    OTHER_PROVENANCE(TranslationRule.SAME_CONTRACT, "/components/schemas/JobId", "x-provenance", "terraform"),
    ADDED_SCHEMA(TranslationRule.SAME_CONTRACT, "/components/schemas", "新增", "type: object"),
    LOST_DESCRIPTION(TranslationRule.SAME_CONTRACT, "/components/schemas/TaskName", "description", null),

    LEFT_IN_ENGLISH(
            TranslationRule.TRANSLATED,
            "/components/schemas/TaskName",
            "description",
            "Name of the synchronization task."),
    TITLE_LEFT_IN_ENGLISH(TranslationRule.TRANSLATED, "/info", "title", "StarRocks Data Synchronization API"),
    OTHER_NAME_IN_CODE(TranslationRule.CODE_KEPT, "/components/parameters/JobId", "description", "即之前返回的`id`。"),
    CODE_LOST(TranslationRule.CODE_KEPT, "/components/parameters/JobId", "description", "要查询的工作流ID。"),
    PHRASE(TranslationRule.SENTENCES_END_ALIKE, "/components/schemas/TaskName", "description", "同步任务的名称"),
    SENTENCE(TranslationRule.SENTENCES_END_ALIKE, "/components/examples/DeletedTaskRequest", "summary", "按名称指定任务。"),

    OTHER_ENGLISH(TranslationRule.IN_CHINESE, "/components/schemas/TaskName", "description", "The task's name."),
    NARROW_COMMA(TranslationRule.FULL_WIDTH_PUNCTUATION, "/info", "title", "任务,实例"),
    NARROW_COMMA_AND_SPACE(TranslationRule.FULL_WIDTH_PUNCTUATION, "/info", "title", "任务, StarRocks"),
    NARROW_COLON_AFTER_CODE(TranslationRule.FULL_WIDTH_PUNCTUATION, "/info", "title", "'`Wait`: 任务'"),
    NARROW_BRACKETS(TranslationRule.FULL_WIDTH_PUNCTUATION, "/info", "title", "StarRocks (任务)"),
    NARROW_STOP(TranslationRule.FULL_WIDTH_PUNCTUATION, "/info", "title", "任务."),
    NARROW_QUOTES(TranslationRule.FULL_WIDTH_PUNCTUATION, "/info", "title", "取\"任务\"的值"),
    SPACE_BEFORE_LATIN(TranslationRule.NO_GAPS, "/info", "title", "同步 StarRocks"),
    SPACE_AFTER_CODE(TranslationRule.NO_GAPS, "/info", "title", "'`Wait` 阶段'"),
    BROKEN_LINE(TranslationRule.NO_GAPS, "/info", "title", "\"同步\\n任务\""),
    EMPHASIS_OF_A_SENTENCE(TranslationRule.EMPHASIS_CLOSES, "/info", "title", "'**变更异步生效。**修改请求会立即校验'");

    private final TranslationRule rule;
    private final String parent;
    private final String key;
    private final String yaml;

    /** Sets a key of the object at {@code parent}, or removes it where {@code yaml} is null. */
    TranslationMutation(TranslationRule rule, String parent, String key, String yaml) {
        this.rule = rule;
        this.parent = parent;
        this.key = key;
        this.yaml = yaml;
    }

    TranslationRule rule() {
        return rule;
    }

    String place() {
        return parent + "/" + key;
    }

    Document appliedTo(Document translation) {
        return translation.changed(root -> {
            ObjectNode object = (ObjectNode) root.at(parent);
            if (yaml == null) {
                object.remove(key);
            } else {
                object.set(key, Document.node(yaml));
            }
        });
    }
}
