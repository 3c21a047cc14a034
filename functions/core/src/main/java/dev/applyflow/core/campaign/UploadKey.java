package dev.applyflow.core.campaign;

import dev.applyflow.core.account.UserId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where uploads lie: {@code lists/<user>/<campaign>/<import>} and {@code resumes/<user>/<campaign>/<upload>}. The owner is part of
 * every key, so that nobody can name somebody else's file.
 */
public final class UploadKey {
    private static final String UUID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern LIST = Pattern.compile("lists/" + UUID + "/" + UUID + "/" + UUID);

    private UploadKey() {}

    /** What the key of an uploaded list says. */
    public record ListUpload(CampaignKey campaign, ImportId id) {}

    public static String list(CampaignKey campaign, ImportId id) {
        return "lists/" + campaign.owner() + "/" + campaign.id() + "/" + id;
    }

    public static String resume(CampaignKey campaign, UploadId id) {
        return "resumes/" + campaign.owner() + "/" + campaign.id() + "/" + id;
    }

    /** Empty if the key is not that of a list. */
    public static Optional<ListUpload> parseList(String objectKey) {
        Matcher parts = LIST.matcher(objectKey);
        return parts.matches()
                ? Optional.of(new ListUpload(
                        new CampaignKey(UserId.parse(parts.group(1)), CampaignId.parse(parts.group(2))),
                        ImportId.parse(parts.group(3))))
                : Optional.empty();
    }
}
