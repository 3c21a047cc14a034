package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.recipient.ImportedRows.Verdict;
import dev.applyflow.core.recipient.ReadImportReport;
import dev.applyflow.function.campaigns.json.ImportRowsJson;
import dev.applyflow.web.Fields;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.Rules;
import dev.applyflow.web.SessionFilter;
import java.util.List;

/** Shows what became of the rows of a list. */
record ReportRoutes(ReadImportReport reading) {
    List<Route> routes(SessionFilter filter) {
        return List.of(Route.get("/api/campaigns/{campaignId}/rows", filter.loggedIn(this::rows)));
    }

    private Response rows(Request request, Session session) {
        var fields = new Fields();
        var verdict = fields.optional("verdict", request.query("verdict").orElse(null), Rules.oneOf(Verdict.class));
        var cursor = fields.optional("cursor", request.query("cursor").orElse(null), FieldRules.CURSOR);
        var limit = fields.optional("limit", request.query("limit").orElse(null), FieldRules.PAGE_LENGTH);
        fields.check();
        var page = reading.page(
                CampaignAnswer.key(request, session),
                verdict.get().orElse(null),
                cursor.get().orElse(0),
                limit.get().orElse(FieldRules.DEFAULT_PAGE));
        return switch (page) {
            case ReadImportReport.Page found -> Response.ok(ImportRowsJson.of(found));
            case ReadImportReport.NotFound _ -> Problems.noCampaign();
            case ReadImportReport.ListMissing _ -> Problems.listMissing();
        };
    }
}
