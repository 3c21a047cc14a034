package dev.applyflow.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads attributes. One that is absent and one that is NULL are the same: nothing is there. */
record Item(Map<String, AttributeValue> attributes) {
    boolean has(String name) {
        AttributeValue value = attributes.get(name);
        return value != null && !Boolean.TRUE.equals(value.nul());
    }

    String text(String name) {
        return required(name).s();
    }

    @Nullable
    String textOrNull(String name) {
        return has(name) ? text(name) : null;
    }

    String textOrEmpty(String name) {
        return has(name) ? text(name) : "";
    }

    long number(String name) {
        return Long.parseLong(required(name).n());
    }

    int integer(String name) {
        return Math.toIntExact(number(name));
    }

    int integerOr(String name, int absent) {
        return has(name) ? integer(name) : absent;
    }

    Instant instant(String name) {
        return SortableInstant.read(text(name));
    }

    @Nullable
    Instant instantOrNull(String name) {
        return has(name) ? instant(name) : null;
    }

    boolean truth(String name) {
        return required(name).bool();
    }

    boolean truthOrFalse(String name) {
        return has(name) && truth(name);
    }

    byte[] bytes(String name) {
        return required(name).b().asByteArray();
    }

    List<String> texts(String name) {
        return required(name).ss();
    }

    List<AttributeValue> list(String name) {
        return required(name).l();
    }

    List<AttributeValue> listOrEmpty(String name) {
        return has(name) ? list(name) : List.of();
    }

    Item map(String name) {
        return new Item(required(name).m());
    }

    @Nullable
    Item mapOrNull(String name) {
        return has(name) ? map(name) : null;
    }

    private AttributeValue required(String name) {
        return Objects.requireNonNull(attributes.get(name), () -> "an item without " + name);
    }

    static Writer with(String name, @Nullable String value) {
        return new Writer().and(name, value);
    }

    static Writer with(String name, long value) {
        return new Writer().and(name, value);
    }

    /** Collects attributes; null is written as NULL, so that an expression need not know what is there and what is not. */
    static final class Writer {
        private static final AttributeValue NULL = AttributeValue.fromNul(true);

        private final Map<String, AttributeValue> attributes = new HashMap<>();

        Writer and(String name, @Nullable String value) {
            return and(name, value == null ? NULL : AttributeValue.fromS(value));
        }

        Writer and(String name, long value) {
            return and(name, AttributeValue.fromN(Long.toString(value)));
        }

        Writer and(String name, @Nullable Instant value) {
            return and(name, value == null ? null : SortableInstant.write(value));
        }

        /** By its name, as a state is called in the core. */
        Writer and(String name, @Nullable Enum<?> value) {
            return and(name, value == null ? null : value.name());
        }

        Writer and(String name, @Nullable Map<String, AttributeValue> value) {
            return and(name, value == null ? NULL : AttributeValue.fromM(value));
        }

        Writer none(String name) {
            return and(name, NULL);
        }

        Writer and(String name, AttributeValue value) {
            attributes.put(name, value);
            return this;
        }

        Map<String, AttributeValue> done() {
            return Map.copyOf(attributes);
        }

        /** Without what is false or empty, which costs as much as any attribute where there are many items. */
        Map<String, AttributeValue> doneSparsely() {
            attributes.values().removeIf(Writer::isNothing);
            return done();
        }

        private static boolean isNothing(AttributeValue value) {
            return switch (value.type()) {
                case S -> value.s().isEmpty();
                case L -> value.l().isEmpty();
                case BOOL -> !value.bool();
                default -> false;
            };
        }
    }
}
