package dev.applyflow.function.campaigns.json;

import dev.applyflow.core.campaign.StartRefusal;
import dev.applyflow.web.FieldError;
import dev.applyflow.web.Problem;
import dev.applyflow.web.ProblemCode;

/** Why a campaign does not start, with the next step: said when a start is refused, and afterwards where nobody was asking. */
public final class StartProblems {
    private StartProblems() {}

    public static Problem of(StartRefusal why) {
        return switch (why) {
            case MAILBOX_MISSING ->
                new Problem(ProblemCode.MAILBOX_MISSING, "No mailbox is connected. Connect yours first.");
            case MAILBOX_NEEDS_RECONNECT ->
                new Problem(
                        ProblemCode.MAILBOX_NEEDS_RECONNECT,
                        "Your mailbox no longer lets us send. Connect it again, then repeat this.");
            case LIST_MISSING ->
                new Problem(ProblemCode.LIST_MISSING, "The campaign has no list yet. Upload one first.");
            case LIST_PENDING ->
                new Problem(
                        ProblemCode.LIST_PENDING,
                        "Your new list is still being read. Wait until it is there, or have the campaign start with"
                                + " it.");
            case LIST_FAILED ->
                new Problem(
                        ProblemCode.LIST_FAILED,
                        "The list that the start waited for could not be read. Upload it again, then start.");
            case NO_RECIPIENTS ->
                new Problem(
                        ProblemCode.NO_RECIPIENTS,
                        "No row of the list can be mailed. Correct the rows as its report says, and upload it again.");
            case TEMPLATE_MISSING ->
                new Problem(ProblemCode.TEMPLATE_MISSING, "The campaign has no template yet. Write one first.");
            case UNKNOWN_PLACEHOLDER ->
                new Problem(
                        ProblemCode.UNKNOWN_PLACEHOLDER,
                        "The template names a column that the list does not have. Correct the template, then start.");
            case RESUME_MISSING ->
                new Problem(ProblemCode.RESUME_MISSING, "The campaign has no résumé yet. Upload a PDF first.");
            case START_IN_PAST -> {
                String detail = "The start lies in the past. Choose a later time, or start now.";
                yield new Problem(ProblemCode.START_IN_PAST, detail, new FieldError("at", "start-in-past", detail));
            }
            case START_TOO_FAR -> {
                String detail = "The start lies more than a year ahead. Choose an earlier time.";
                yield new Problem(ProblemCode.INVALID_FIELD, detail, new FieldError("at", "too-far", detail));
            }
        };
    }
}
