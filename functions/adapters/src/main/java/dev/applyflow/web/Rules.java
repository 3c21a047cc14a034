package dev.applyflow.web;

import dev.applyflow.core.account.EmailAddress;
import dev.applyflow.web.Checked.Invalid;
import dev.applyflow.web.Checked.Rule;
import dev.applyflow.web.Checked.Valid;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The rules that fields of different requests share. */
public final class Rules {
    /** Blanks, format characters such as U+200B, and letters that are drawn as nothing. */
    private static final Pattern NOTHING_TO_SEE =
            Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u034F\\u115F\\u1160\\u2800\\u3164\\uFE00-\\uFE0F\\uFFA0]*");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public static final Rule<String, EmailAddress> EMAIL = text -> EmailAddress.parse(text.strip())
            .<Checked<EmailAddress>>map(Valid::new)
            .orElseGet(() -> new Invalid<>("not-an-address", "This is not an e-mail address."));

    /** A region of the IANA time zone database; offsets would ignore daylight saving. */
    public static final Rule<String, ZoneId> ZONE =
            text -> ZoneId.getAvailableZoneIds().contains(text)
                    ? new Valid<>(ZoneId.of(text))
                    : new Invalid<>("not-a-zone", "This is not a time zone such as Europe/Berlin.");

    /** In a year of four digits, as instants are stored in. */
    public static final Rule<String, Instant> INSTANT =
            parsed(Rules::instant, "not-an-instant", "This is not an instant such as 2026-01-31T08:30:00Z.");

    public static final Rule<String, UUID> ID = parsed(UUID::fromString, "not-an-id", "This is not an id.");

    private Rules() {}

    /** @param min in Unicode code points, as is {@code max} */
    public static Rule<String, String> text(int min, int max) {
        return text -> {
            int length = text.codePointCount(0, text.length());
            if (length < min) {
                return new Invalid<>(
                        "too-short", "This needs at least " + min + (min == 1 ? " character." : " characters."), min);
            }
            return length > max
                    ? new Invalid<>("too-long", "This may have " + max + " characters at most.", max)
                    : new Valid<>(text);
        };
    }

    /** What is shown on one line, such as a name: something to see, and nothing that breaks the line or steers a terminal. */
    public static Rule<String, String> line(String code, String detail) {
        return text ->
                NOTHING_TO_SEE.matcher(text).matches() || CONTROL.matcher(text).find()
                        ? new Invalid<>(code, detail)
                        : new Valid<>(text);
    }

    public static Rule<Integer, Integer> number(int min, int max) {
        return number -> number < min || number > max
                ? new Invalid<>("out-of-range", "This is a number from " + min + " to " + max + ".", min, max)
                : new Valid<>(number);
    }

    /** For query parameters, which are texts. */
    public static Rule<String, Integer> numberText(int min, int max) {
        return parsed(Integer::valueOf, "not-a-number", "This is not a number.").then(number(min, max));
    }

    public static Rule<String, String> oneOf(List<String> values) {
        return text -> values.contains(text)
                ? new Valid<>(text)
                : new Invalid<>("not-possible", "Possible are: " + String.join(", ", values) + ".", values);
    }

    public static <E extends Enum<E>> Rule<String, E> oneOf(Class<E> type) {
        var values = List.of(type.getEnumConstants());
        return oneOf(values.stream().map(Enum::name).toList()).then(name -> new Valid<>(Enum.valueOf(type, name)));
    }

    private static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        if (instant.isBefore(EARLIEST) || !instant.isBefore(END)) {
            throw new DateTimeException("a year of more than four digits");
        }
        return instant;
    }

    /** @param parse throws {@link IllegalArgumentException} or {@link DateTimeException} for what is not valid */
    public static <T> Rule<String, T> parsed(Function<String, T> parse, String code, String detail) {
        return text -> {
            try {
                return new Valid<>(parse.apply(text));
            } catch (IllegalArgumentException | DateTimeException notValid) {
                return new Invalid<>(code, detail);
            }
        };
    }
}
