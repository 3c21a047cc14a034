package dev.applyflow.aws;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Texts as a list, which may be empty and keeps their order. */
final class Texts {
    private Texts() {}

    static AttributeValue write(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
    }

    static List<String> read(List<AttributeValue> texts) {
        return texts.stream().map(AttributeValue::s).toList();
    }
}
