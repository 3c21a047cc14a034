package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.Counters;

public record CountersJson(int total, int pending, int sending, int sent, int failed, int uncertain, int skipped) {
    static CountersJson of(Counters counters) {
        return new CountersJson(
                counters.total(),
                counters.pending(),
                counters.sending(),
                counters.sent(),
                counters.failed(),
                counters.uncertain(),
                counters.skipped());
    }
}
