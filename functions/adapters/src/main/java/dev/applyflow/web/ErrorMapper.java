package dev.applyflow.web;

import dev.applyflow.log.Discreet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a problem of whatever a handler throws. What nobody expected is logged here, once, without what it was about. */
final class ErrorMapper implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorMapper.class);

    private final Handler next;

    ErrorMapper(Handler next) {
        this.next = next;
    }

    @Override
    public Response handle(Request request) {
        try {
            return next.handle(request);
        } catch (Refusal refusal) {
            return Response.problem(refusal.problem());
        } catch (RuntimeException unexpected) {
            LOG.error("request {} failed", request.id(), Discreet.of(unexpected));
            return Response.problem(
                    ProblemCode.INTERNAL, "This is our fault. If it stays, quote the request " + request.id() + ".");
        }
    }
}
