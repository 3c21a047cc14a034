package dev.applyflow.core.campaign;

import java.util.UUID;

/** Names a campaign of one user; version 7, so campaigns list in the order of their creation. */
public record CampaignId(UUID value) {
    /** @throws IllegalArgumentException if {@code text} is no UUID */
    public static CampaignId parse(String text) {
        return new CampaignId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
