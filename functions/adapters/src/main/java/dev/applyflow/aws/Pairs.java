package dev.applyflow.aws;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Pairs of texts as a list of lists, which keeps the order that a DynamoDB map would lose. */
final class Pairs {
    private Pairs() {}

    static <T> AttributeValue write(Collection<T> all, Function<T, String> first, Function<T, String> second) {
        return AttributeValue.fromL(all.stream()
                .map(one -> AttributeValue.fromL(
                        List.of(AttributeValue.fromS(first.apply(one)), AttributeValue.fromS(second.apply(one)))))
                .toList());
    }

    static <T> List<T> read(List<AttributeValue> pairs, BiFunction<String, String, T> make) {
        return pairs.stream()
                .map(pair ->
                        make.apply(pair.l().getFirst().s(), pair.l().getLast().s()))
                .toList();
    }
}
