package dev.applyflow.core.recipient;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The domains at which millions have their mailboxes, and the slips that happen when they are typed. */
final class MailDomains {
    private static final List<String> BIG = List.of(
            "gmail.com",
            "googlemail.com",
            "yahoo.com",
            "hotmail.com",
            "outlook.com",
            "icloud.com",
            "protonmail.com",
            "rediffmail.com",
            "comcast.net",
            "t-online.de",
            "freenet.de",
            "wanadoo.fr",
            "laposte.net",
            "orange.fr",
            "libero.it",
            "yandex.com",
            "yandex.ru");

    private static final int LONGEST_BIG =
            BIG.stream().mapToInt(String::length).max().orElse(0);

    /** Not looked for in others: too short, or one letter away from a domain of somebody else. */
    private static final Set<String> FURTHER = Set.of(
            "ymail.com",
            "email.com",
            "mail.com",
            "live.com",
            "msn.com",
            "me.com",
            "mac.com",
            "aol.com",
            "proton.me",
            "pm.me",
            "gmx.de",
            "gmx.net",
            "gmx.at",
            "gmx.ch",
            "gmx.com",
            "web.de",
            "free.fr",
            "sfr.fr",
            "mail.ru",
            "uol.com.br",
            "bol.com.br",
            "terra.com.br",
            "outlook.de",
            "outlook.fr",
            "outlook.es",
            "outlook.in",
            "hotmail.de",
            "hotmail.fr",
            "hotmail.es",
            "hotmail.co.uk",
            "hotmail.com.br",
            "live.de",
            "live.fr",
            "yahoo.de",
            "yahoo.fr",
            "yahoo.es",
            "yahoo.in",
            "yahoo.co.in",
            "yahoo.co.uk",
            "yahoo.com.br",
            "ymail.de");

    private static final Set<String> PUBLIC =
            Stream.concat(BIG.stream(), FURTHER.stream()).collect(Collectors.toUnmodifiableSet());

    /** Endings that no domain has, or hardly one, and {@code .com} with a slip has. */
    private static final Set<String> SLIPS_OF_COM = Set.of("con", "cmo", "ocm", "comm", "vom", "xom", "cpm", "coom");

    private static final int LONGEST_SLIP =
            SLIPS_OF_COM.stream().mapToInt(String::length).max().orElse(0);

    private static final Set<String> SLIPS_IN_TWO_LETTERS = Set.of("co", "cm", "om");

    private MailDomains() {}

    /** @param domain in lower case */
    static boolean isPublic(String domain) {
        return PUBLIC.contains(domain);
    }

    /** The domain that was probably meant; empty where nothing looks like a slip. */
    static Optional<String> meant(String domain) {
        int dot = domain.lastIndexOf('.');
        if (domain.length() - dot - 1 <= LONGEST_SLIP && SLIPS_OF_COM.contains(domain.substring(dot + 1))) {
            return Optional.of(domain.substring(0, dot + 1) + "com");
        }
        if (domain.length() > LONGEST_BIG + 1 || isPublic(domain)) {
            return Optional.empty();
        }
        for (String big : BIG) {
            if (isOneSlipAway(domain, big) && !isNationalBranch(domain, big)) {
                return Optional.of(big);
            }
        }
        return Optional.empty();
    }

    /** {@code yahoo.dk}, say: the name is right, and the ending is a country's. */
    private static boolean isNationalBranch(String domain, String big) {
        int dot = big.indexOf('.');
        String ending = domain.substring(Math.min(dot + 1, domain.length()));
        return domain.startsWith(big.substring(0, dot + 1))
                && ending.length() == 2
                && !SLIPS_IN_TWO_LETTERS.contains(ending);
    }

    /** One letter too many, too few, wrong, or two neighbours exchanged. */
    private static boolean isOneSlipAway(String typed, String meant) {
        int longer = typed.length() - meant.length();
        if (Math.abs(longer) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(typed.length(), meant.length()) && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        return switch (longer) {
            case 1 -> typed.regionMatches(same + 1, meant, same, meant.length() - same);
            case -1 -> typed.regionMatches(same, meant, same + 1, typed.length() - same);
            default ->
                typed.regionMatches(same + 1, meant, same + 1, meant.length() - same - 1)
                        || isExchanged(typed, meant, same);
        };
    }

    private static boolean isExchanged(String typed, String meant, int at) {
        return at + 1 < typed.length()
                && typed.charAt(at) == meant.charAt(at + 1)
                && typed.charAt(at + 1) == meant.charAt(at)
                && typed.regionMatches(at + 2, meant, at + 2, meant.length() - at - 2);
    }
}
