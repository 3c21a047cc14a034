package dev.applyflow.core.recipient;

import dev.applyflow.core.campaign.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How names that are written in capitals are usually written. */
final class ProperCase {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    /** A shorter one may be initials. */
    private static final int SHORTEST = 4;

    private static final Set<String> KEPT = Set.of("HR", "IT", "RH", "II", "III", "IV", "CEO", "CTO", "PHD", "MBA");
    private static final Set<String> SMALL = Set.of(
            "VON", "VOM", "VAN", "ZU", "ZUM", "ZUR", "DE", "DEL", "DELLA", "DEN", "DER", "DES", "DI", "DA", "DAS", "DO",
            "DOS", "DU", "LA", "LE", "Y", "E", "UND", "ET", "AND", "TEN", "TER", "BIN", "IBN");

    /** What a Turkish İ becomes elsewhere: an i with a second dot. */
    private static final String DOTTED = "i\u0307";

    private ProperCase() {}

    /** Empty where the name is not all in capitals. */
    static Optional<String> offer(String name) {
        if (!isInCapitals(name)) {
            return Optional.empty();
        }
        String proper = proper(name);
        return proper.equals(name) ? Optional.empty() : Optional.of(proper);
    }

    private static boolean isInCapitals(String name) {
        int capitals = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isLowerCase(c) && c != 'ß') {
                return false;
            }
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return capitals >= SHORTEST;
    }

    /** With the name, and the first and last name that it may be made of, as offered. */
    static Recipient of(Recipient recipient) {
        var further = new LinkedHashMap<>(recipient.further());
        further.computeIfPresent(
                Field.FIRST_NAME.placeholder(), (_, name) -> offer(name).orElse(name));
        further.computeIfPresent(
                Field.LAST_NAME.placeholder(), (_, name) -> offer(name).orElse(name));
        return new Recipient(
                recipient.email(),
                recipient.companyName(),
                offer(recipient.recipientName()).orElse(recipient.recipientName()),
                recipient.role(),
                recipient.designation(),
                further);
    }

    private static String proper(String name) {
        return WORD.matcher(name).replaceAll(match -> word(match, name));
    }

    private static String word(MatchResult match, String name) {
        String word = match.group();
        if (KEPT.contains(word)) {
            return word;
        }
        if (SMALL.contains(word) && match.start() > 0 && name.charAt(match.start() - 1) == ' ') {
            return word.toLowerCase(Locale.ROOT);
        }
        boolean scottish = word.startsWith("MC") && word.length() > 3;
        return scottish ? "Mc" + capitalized(word.substring(2)) : capitalized(word);
    }

    private static String capitalized(String word) {
        int first = word.offsetByCodePoints(0, 1);
        return word.substring(0, first)
                + word.substring(first).toLowerCase(Locale.ROOT).replace(DOTTED, "i");
    }
}
