package dev.applyflow.function.campaigns;

import dev.applyflow.core.campaign.CampaignRefusal;
import dev.applyflow.core.campaign.CampaignStatus;
import dev.applyflow.core.campaign.StartRefusal;
import dev.applyflow.function.campaigns.json.StartProblems;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Response;

/** What the core refuses, whatever was asked for, as problems that name the next step. */
final class Problems {
    private Problems() {}

    /** @param advice what to do when the campaign's state is what stands in the way, a sentence */
    static Response of(CampaignRefusal refusal, String advice) {
        return switch (refusal) {
            case CampaignRefusal.NotFound _ -> noCampaign();
            case CampaignRefusal.WrongState(CampaignStatus status) -> wrongState(status, advice);
            case CampaignRefusal.ChangedMeanwhile _ -> conflict();
        };
    }

    static Response noCampaign() {
        return Response.problem(ProblemCode.NOT_FOUND, "There is no such campaign. It may have been deleted.");
    }

    static Response conflict() {
        return Response.problem(ProblemCode.CONFLICT, "This was changed meanwhile. Reload the page and try again.");
    }

    static Response wrongState(CampaignStatus status, String advice) {
        return Response.problem(ProblemCode.WRONG_STATE, "The campaign is " + inWords(status) + ". " + advice);
    }

    static Response listMissing() {
        return Response.problem(StartProblems.of(StartRefusal.LIST_MISSING));
    }

    static Response templateMissing() {
        return Response.problem(StartProblems.of(StartRefusal.TEMPLATE_MISSING));
    }

    static Response resumeMissing() {
        return Response.problem(StartProblems.of(StartRefusal.RESUME_MISSING));
    }

    static Response mailboxMissing() {
        return Response.problem(StartProblems.of(StartRefusal.MAILBOX_MISSING));
    }

    static Response mailboxNeedsReconnect() {
        return Response.problem(StartProblems.of(StartRefusal.MAILBOX_NEEDS_RECONNECT));
    }

    private static String inWords(CampaignStatus status) {
        return switch (status) {
            case DRAFT -> "a draft";
            case PARSING -> "still reading its list";
            case READY -> "ready to start";
            case SCHEDULED -> "scheduled";
            case RUNNING -> "running";
            case PAUSED -> "paused";
            case COMPLETED -> "completed";
            case CANCELLED -> "cancelled";
            case DELETING -> "being deleted";
        };
    }
}
