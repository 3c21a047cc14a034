package dev.applyflow.function.campaigns;

import dev.applyflow.core.campaign.Campaign;
import dev.applyflow.web.Checked;
import dev.applyflow.web.Checked.Invalid;
import dev.applyflow.web.Checked.Rule;
import dev.applyflow.web.Checked.Valid;
import dev.applyflow.web.Rules;
import java.util.regex.Pattern;

/** The rules of fields that several routes share. */
final class FieldRules {
    static final int DEFAULT_PAGE = 50;
    static final int LONGEST_PAGE = 100;

    static final Rule<String, String> NAME = ((Rule<String, String>) FieldRules::name)
            .then(Rules.line("not-a-name", "Give the campaign a name of letters that can be seen, on one line."));

    static final Rule<String, String> FILENAME =
            Rules.text(1, 255).then(Rules.line("not-a-filename", "This is not the name of a file. Rename it."));

    static final Rule<Long, Long> SIZE =
            size -> size < 1 ? new Invalid<>("empty", "The file is empty. Choose another one.") : new Valid<>(size);

    static final Rule<Integer, Integer> LINE = Rules.number(1, Integer.MAX_VALUE);

    static final Rule<String, Integer> PAGE_LENGTH = Rules.numberText(1, LONGEST_PAGE);

    /** A cursor is the row after which the next page begins; clients need not know. */
    static final Rule<String, Integer> CURSOR =
            text -> Rules.numberText(0, Integer.MAX_VALUE).check(text) instanceof Valid<Integer>(Integer row)
                    ? new Valid<>(row)
                    : new Invalid<>("not-a-cursor", "This is not the cursor of a page.");

    /** It becomes a header of the signed upload. RFC 9110 §8.3.1, without exotic parameters. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]{1,100}/[\\w.+-]{1,100}(; ?[\\w-]+=[\\w.-]+)?");

    static final Rule<String, String> MEDIA_TYPES =
            text -> MEDIA_TYPE.matcher(text).matches()
                    ? new Valid<>(text)
                    : new Invalid<>("not-a-media-type", "This is not a media type such as text/csv.");

    private FieldRules() {}

    private static Checked<String> name(String raw) {
        String name = raw.strip();
        if (name.isEmpty()) {
            return new Invalid<>("too-short", "Give the campaign a name.", 1);
        }
        return name.length() > Campaign.MAX_NAME_LENGTH
                ? new Invalid<>(
                        "too-long",
                        "A name may have " + Campaign.MAX_NAME_LENGTH + " characters at most.",
                        Campaign.MAX_NAME_LENGTH)
                : new Valid<>(name);
    }
}
