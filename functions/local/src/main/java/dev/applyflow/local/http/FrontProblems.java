package dev.applyflow.local.http;

import dev.applyflow.web.Problem;
import dev.applyflow.web.ProblemCode;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.validation.ValidationException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong before or beside the functions is told as they tell it: as problem documents (RFC 9457). */
final class FrontProblems {
    private static final Logger LOG = LoggerFactory.getLogger(FrontProblems.class);

    private static final Problem BAD_REQUEST = new Problem(
            ProblemCode.BAD_REQUEST, "This is not a request that can be understood. Correct its address or body.");
    private static final Problem INTERNAL =
            new Problem(ProblemCode.INTERNAL, "This is our fault. Look into the log, and try again.");

    private static final Map<Integer, Problem> BY_STATUS = Map.of(
            404, new Problem(ProblemCode.NOT_FOUND, "There is nothing here."),
            405, new Problem(ProblemCode.METHOD_NOT_ALLOWED, "This cannot be done here."),
            413, new Problem(ProblemCode.BODY_TOO_LARGE, "The body is too large. Send less at once."),
            414, new Problem(ProblemCode.URI_TOO_LONG, "The address is too long. Shorten its query."),
            431,
                    new Problem(
                            ProblemCode.HEADERS_TOO_LARGE,
                            "The headers are too large. Remove cookies of other programs."));

    private FrontProblems() {}

    static void answerWith(JavalinConfig config) {
        config.routes.exception(HttpResponseException.class, (refusal, http) -> write(http, of(refusal)));
        config.routes.exception(ValidationException.class, (_, http) -> write(http, BAD_REQUEST));
        config.routes.exception(Exception.class, (unexpected, http) -> {
            LOG.error("{} {} failed", http.method().name(), http.path(), unexpected);
            write(http, INTERNAL);
        });
        config.jetty.modifyServer(server -> server.setErrorHandler(new OfJetty()));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new OfJetty()));
    }

    /** The sentence of whoever refused, where it says more than which status it is. */
    private static Problem of(HttpResponseException refusal) {
        Problem problem = byStatus(refusal.getStatus());
        String detail = refusal.getMessage();
        return detail != null && detail.endsWith(".") ? new Problem(problem.code(), detail) : problem;
    }

    private static Problem byStatus(int status) {
        return Optional.ofNullable(BY_STATUS.get(status)).orElse(status < 500 ? BAD_REQUEST : INTERNAL);
    }

    private static void write(Context http, Problem problem) {
        var answer = dev.applyflow.web.Response.problem(problem);
        http.status(answer.status());
        answer.headers().forEach(http::header);
        http.result(answer.body());
    }

    /** For what Jetty refuses by itself, such as an address that is no address. */
    private static final class OfJetty extends ErrorHandler {
        @Override
        public boolean errorPageForMethod(String method) {
            return true;
        }

        @Override
        protected void generateResponse(
                Request request,
                Response response,
                int code,
                @Nullable String message,
                @Nullable Throwable cause,
                Callback callback) {
            var answer = dev.applyflow.web.Response.problem(byStatus(code));
            response.setStatus(answer.status());
            answer.headers().forEach(response.getHeaders()::put);
            Content.Sink.write(response, true, answer.body(), callback);
        }
    }
}
