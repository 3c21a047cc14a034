package dev.applyflow.function.campaigns;

import dev.applyflow.core.account.Session;
import dev.applyflow.core.sending.ChangeLimits;
import dev.applyflow.function.campaigns.json.LimitsJson;
import dev.applyflow.function.campaigns.json.Requests;
import dev.applyflow.web.Request;
import dev.applyflow.web.Response;
import dev.applyflow.web.Route;
import dev.applyflow.web.SessionFilter;
import java.util.List;

/** Shows and changes how fast an account sends, and lets it try again at once. */
record LimitsRoutes(ChangeLimits changing) {
    List<Route> routes(SessionFilter filter) {
        return List.of(
                Route.get("/api/limits", filter.loggedIn(this::show)),
                Route.put("/api/limits", filter.loggedIn(this::change)),
                Route.post("/api/limits/try-again", filter.loggedIn(this::tryAgain)));
    }

    private Response show(Request request, Session session) {
        return Response.ok(LimitsJson.of(changing.read(session.user())));
    }

    private Response change(Request request, Session session) {
        return changing.change(session.user(), LimitsFields.read(request.json(Requests.Limits.class)))
                .map(LimitsJson::of)
                .map(Response::ok)
                .orElseGet(Problems::conflict);
    }

    private Response tryAgain(Request request, Session session) {
        changing.tryAgainNow(session.user());
        return Response.noContent();
    }
}
