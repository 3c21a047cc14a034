package dev.applyflow.aws;

import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.sending.Settlement;

/** What a settlement makes of the campaign's counters. A mail that is returned needs to know whether the campaign is cancelled. */
final class SettledCount {
    private static final String EXISTS = "attribute_exists(#status)";
    private static final String IS_CANCELLED = "#status = :cancelled";
    private static final String IS_NOT_CANCELLED = EXISTS + " AND #status <> :cancelled";

    private static final String SENT = "SET #consecutive_failures = :zero ADD #sending :minus, #sent :plus";
    private static final String FAILED = "ADD #sending :minus, #failed :plus, #consecutive_failures :plus";
    private static final String UNCERTAIN = "ADD #sending :minus, #uncertain :plus";
    private static final String SKIPPED = "ADD #sending :minus, #skipped :plus";
    private static final String RETURNED = "ADD #sending :minus, #pending :plus";

    private SettledCount() {}

    static Change by(Settlement settlement, boolean skip) {
        Item.Writer values = Item.with(":plus", 1).and(":minus", -1);
        return switch (settlement) {
            case Settlement.Sent _ -> new Change(SENT, EXISTS, values.and(":zero", 0));
            case Settlement.Failed _ -> new Change(FAILED, EXISTS, values);
            case Settlement.Uncertain _ -> new Change(UNCERTAIN, EXISTS, values);
            case Settlement.Returned _ -> {
                values.and(":cancelled", CampaignStatus.CANCELLED);
                yield skip ? new Change(SKIPPED, IS_CANCELLED, values) : new Change(RETURNED, IS_NOT_CANCELLED, values);
            }
        };
    }
}
