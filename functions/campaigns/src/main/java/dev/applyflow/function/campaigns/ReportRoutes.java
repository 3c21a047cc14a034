package dev.applyflow.function.campaigns;

import dev.applyflow.core.Clocks;
import dev.applyflow.core.account.Session;
import dev.applyflow.core.recipient.DecideOnRows;
import dev.applyflow.core.recipient.ExportReport;
import dev.applyflow.core.recipient.ImportedRows.Filter;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
import dev.applyflow.core.recipient.ReadImportReport;
import dev.applyflow.core.recipient.Warning;
import dev.applyflow.function.campaigns.json.AcceptedNamesJson;
import dev.applyflow.function.campaigns.json.ExportedRowsJson;
import dev.applyflow.function.campaigns.json.ImportRowsJson;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.web.Checked.Valid;
import dev.applyflow.web.Fields;
import dev.applyflow.web.ProblemCode;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.Rules;
import dev.applyflow.web.SessionFilter;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Shows what became of the rows of a list, exports it, and takes down what its owner decides about single rows. */
record ReportRoutes(ReadImportReport reading, ExportReport exporting, DecideOnRows deciding, Clocks clocks) {
    /** What is not done by then is left to another call: the gateway gives up after 30 s. */
    private static final Duration LONGEST_CHANGE = Duration.ofSeconds(15);

    private enum Which {
        NOT_TAKEN,
        ALL
    }

    List<Route> routes(SessionFilter filter) {
        return List.of(
                Route.get("/api/campaigns/{campaignId}/rows", filter.loggedIn(this::rows)),
                Route.get("/api/campaigns/{campaignId}/rows/export", filter.loggedIn(this::export)),
                Route.post("/api/campaigns/{campaignId}/rows/accept-names", filter.loggedIn(this::acceptNames)),
                Route.post("/api/campaigns/{campaignId}/rows/{row}/accept-name", filter.loggedIn(this::acceptName)),
                Route.put("/api/campaigns/{campaignId}/rows/{row}/contact-again", filter.loggedIn(this::contactAgain)));
    }

    private Response rows(Request request, Session session) {
        var fields = new Fields();
        var verdict = fields.optional("verdict", request.query("verdict").orElse(null), Rules.oneOf(Verdict.class));
        var warning =
                fields.optional("warning", request.query("warning").orElse(null), Rules.oneOf(Warning.Code.class));
        var cursor = fields.optional("cursor", request.query("cursor").orElse(null), FieldRules.CURSOR);
        var limit = fields.optional("limit", request.query("limit").orElse(null), FieldRules.PAGE_LENGTH);
        fields.check();
        var verdicts = verdict.get().map(Set::of).orElse(Filter.ALL.verdicts());
        var page = reading.page(
                CampaignAnswer.key(request, session),
                new Filter(verdicts, warning.get().orElse(null)),
                cursor.get().orElse(0),
                limit.get().orElse(FieldRules.DEFAULT_PAGE));
        return switch (page) {
            case ReadImportReport.Page found -> Response.ok(ImportRowsJson.of(found));
            case ReadImportReport.NotFound _ -> Problems.noCampaign();
            case ReadImportReport.ListMissing _ -> Problems.listMissing();
        };
    }

    private Response export(Request request, Session session) {
        var fields = new Fields();
        var which = fields.optional("which", request.query("which").orElse(null), Rules.oneOf(Which.class));
        var cursor = fields.optional("cursor", request.query("cursor").orElse(null), FieldRules.CURSOR);
        fields.check();
        var filter = which.get().orElse(Which.NOT_TAKEN) == Which.ALL
                ? Filter.ALL
                : Filter.of(Verdict.DUPLICATE, Verdict.REJECTED);
        return switch (exporting.part(
                CampaignAnswer.key(request, session), filter, cursor.get().orElse(0))) {
            case ExportReport.Part part -> Response.ok(ExportedRowsJson.of(part));
            case ExportReport.NotFound _ -> Problems.noCampaign();
            case ExportReport.ListMissing _ -> Problems.listMissing();
        };
    }

    private Response acceptNames(Request request, Session session) {
        var deadline = clocks.realNow().plus(LONGEST_CHANGE);
        return switch (deciding.acceptNames(CampaignAnswer.key(request, session), deadline)) {
            case DecideOnRows.Done(int rows, boolean more) -> Response.ok(new AcceptedNamesJson(rows, more));
            case DecideOnRows.NotFound _ -> noRow();
        };
    }

    private Response acceptName(Request request, Session session) {
        return answer(deciding.acceptName(CampaignAnswer.key(request, session), row(request)));
    }

    private Response contactAgain(Request request, Session session) {
        var fields = new Fields();
        var allowed = fields.required(
                "allowed", request.json(Requests.ContactAgain.class).allowed(), Valid::new);
        fields.check();
        return answer(deciding.allowContactAgain(CampaignAnswer.key(request, session), row(request), allowed.get()));
    }

    private static int row(Request request) {
        return request.pathValue("row", Integer::parseInt);
    }

    private static Response answer(DecideOnRows.Result result) {
        return switch (result) {
            case DecideOnRows.Done _ -> Response.noContent();
            case DecideOnRows.NotFound _ -> noRow();
        };
    }

    private static Response noRow() {
        return Response.problem(
                ProblemCode.NOT_FOUND, "There is no such row. The list may have been replaced: reload the page.");
    }
}
