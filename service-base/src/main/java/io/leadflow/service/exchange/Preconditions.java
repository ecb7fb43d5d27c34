package io.leadflow.service.exchange;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** What a caller wants to be so before it is answered. */
public final class Preconditions {
    private Preconditions() {}

    /**
     * The answer that nothing has changed; null where the caller does not have what {@code tag}
     * stands for.
     *
     * @throws Refusal where the caller wants something else than what is there
     */
    public static ResponseBuilder unchanged(Request request, EntityTag tag) {
        ResponseBuilder answer = request.evaluatePreconditions(tag);
        if (answer != null
                && answer.clone().build().getStatus()
                        == Response.Status.PRECONDITION_FAILED.getStatusCode()) {
            throw new Refusal(CommonProblem.PRECONDITION_FAILED);
        }
        return answer;
    }
}
