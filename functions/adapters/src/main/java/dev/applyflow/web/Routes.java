package dev.applyflow.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The routing table of a function. Where several paths fit, the most literal one is meant. */
public final class Routes implements Handler {
    private final List<Route> routes;

    public Routes(Route... routes) {
        this.routes = List.of(routes).stream()
                .sorted(Comparator.comparingLong(route -> route.path().names()))
                .toList();
    }

    @Override
    public Response handle(Request request) {
        for (var route : routes) {
            var values = route.path().match(request.path());
            if (values.isPresent() && route.method().equals(request.method())) {
                return route.handler().handle(request.withPathValues(values.get()));
            }
        }
        return elsewhere(request);
    }

    private Response elsewhere(Request request) {
        String allowed = routes.stream()
                .filter(route -> route.path().match(request.path()).isPresent())
                .map(Route::method)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return allowed.isEmpty()
                ? Response.problem(ProblemCode.NOT_FOUND, "There is nothing here.")
                : Response.problem(ProblemCode.METHOD_NOT_ALLOWED, "Possible here: " + allowed + ".")
                        .withHeader("allow", allowed);
    }
}
