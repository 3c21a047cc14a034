package dev.applyflow.aws;

import dev.applyflow.core.sending.Claim;
import dev.applyflow.core.sending.Draft;
import dev.applyflow.core.sending.Write;
import java.time.Instant;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** What an attempt notes on its way, under its claim: the draft, and that its send begins, which needs the campaign still to run. */
record DeliveryWrites(Tables tables, Transactions transactions) {
    private static final int MAIL = 0;

    private static final String SET_DRAFT = "SET #draft = :draft";
    private static final String IS_MINE = "#claim.#id = :claim";
    private static final String IS_MINE_AND_LIVE = IS_MINE + " AND #claim.#lease_until > :now";

    Write drafted(Claim claim, Draft draft) {
        return transactions
                        .write(mail(claim, new Change(SET_DRAFT, IS_MINE, values(claim, draft))))
                        .isDone()
                ? Write.DONE
                : Write.LOST;
    }

    Write beginSend(Claim claim, Draft draft) {
        Instant now = Objects.requireNonNull(draft.sendStartedAt(), "a send that begins has a start");
        var begun = new Change(SET_DRAFT, IS_MINE_AND_LIVE, values(claim, draft).and(":now", now));
        var campaignRuns = Writes.check(
                tables.campaigns(),
                CampaignItem.key(claim.mail().campaign()),
                RunningCampaign.CONDITION,
                RunningCampaign.values(claim.mail()).done());
        var outcome = transactions.write(mail(claim, begun), campaignRuns);
        if (outcome.isDone()) {
            return Write.DONE;
        }
        return outcome.lostAt(MAIL) ? Write.LOST : Write.CAMPAIGN_STOPPED;
    }

    private TransactWriteItem mail(Claim claim, Change change) {
        return change.of(tables.emailLogs(), RowKeys.key(claim.mail()));
    }

    private static Item.Writer values(Claim claim, Draft draft) {
        return Item.with(":claim", claim.id().toString()).and(":draft", MailItem.write(draft));
    }
}
