package dev.applyflow.google;

import com.google.api.client.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How long Google asks to wait: seconds or a date in the header of that name (RFC 9110 §10.2.3), or, as Gmail does for its own limits,
 * in the words "Retry after 2026-03-02T09:00:00.000Z".
 */
final class RetryAfter {
    /** No limit of Gmail's lasts longer, so whoever asks for more is mistaken. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern IN_WORDS = Pattern.compile("(?i)retry after (\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z)");

    private RetryAfter() {}

    /** Null if nothing, or nothing that makes sense, was asked for; never negative, at most {@link #LONGEST}. */
    static @Nullable Duration of(HttpHeaders headers, String message, Instant now) {
        Duration asked = inHeader(headers.getRetryAfter(), now);
        if (asked == null) {
            asked = inWords(message, now);
        }
        if (asked == null) {
            return null;
        }
        Duration notNegative = asked.isNegative() ? Duration.ZERO : asked;
        return notNegative.compareTo(LONGEST) > 0 ? LONGEST : notNegative;
    }

    private static @Nullable Duration inHeader(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        if (SECONDS.matcher(header.strip()).matches()) {
            return Duration.ofSeconds(Long.parseLong(header.strip()));
        }
        try {
            Instant until = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(now, until);
        } catch (DateTimeException nonsense) {
            return null;
        }
    }

    private static @Nullable Duration inWords(String message, Instant now) {
        Matcher words = IN_WORDS.matcher(message);
        try {
            return words.find() ? Duration.between(now, Instant.parse(words.group(1))) : null;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
