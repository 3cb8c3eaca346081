package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.NotAllowed;
import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.ServiceFailed;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.HttpAnswer;
import io.storefleet.fastspring.UnreadableAnswer;
import io.storefleet.fastspring.UnreadableAnswer.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Turns an HTTP answer into an understood one, or into the exception it stands for. The body decides before the status. */
final class AnswerReader {

    private static final int NO_CONTENT = 204;

    private final Clock clock;

    AnswerReader(Clock clock) {
        this.clock = clock;
    }

    /** Reads an answer to a question for the resource; errors of single items are left to the caller. */
    Answer read(HttpAnswer http, CallTrace trace, Resource resource) {
        Optional<JsonNode> root = Json.parse(http.body());
        Optional<ApiError> error = root.flatMap(ApiError::of);
        refuseByGate(http, trace, error);
        if (http.status() == NO_CONTENT && isBlank(http.body())) {
            return new Answer(trace, MissingNode.getInstance(), List.of());
        }
        if (root.isEmpty()) {
            throw byStatus(trace, isBlank(http.body()) ? Reason.EMPTY : Reason.NOT_JSON);
        }
        if (trace.status() >= 500 && error.isPresent() && !error.get().aboutRequest()) {
            throw byError(trace, error.get());
        }
        List<JsonNode> items = Shapes.items(root.get(), resource).orElse(null);
        boolean judged = items != null && Shapes.judgeThemselves(items);
        if (items != null && (judged || error.isEmpty() && isSuccess(trace))) {
            return new Answer(trace, root.get(), items);
        }
        throw error.map(each -> byError(trace, each)).orElseGet(() -> byStatus(trace, Reason.UNEXPECTED));
    }

    /** The text of a successful answer; a web page is none: it comes from something in between, such as a sign-in. */
    String text(HttpAnswer http, CallTrace trace) {
        Optional<ApiError> error =
                startsObject(http.body()) ? Json.parse(http.body()).flatMap(ApiError::of) : Optional.empty();
        if (isSuccess(trace) && error.isEmpty()) {
            if (WebPage.isIn(http)) {
                throw new UnreadableAnswer(trace, Reason.UNEXPECTED);
            }
            return new String(http.body(), StandardCharsets.UTF_8);
        }
        refuseByGate(http, trace, error);
        throw error.map(each -> byError(trace, each)).orElseGet(() -> byStatus(trace, Reason.UNEXPECTED));
    }

    private void refuseByGate(HttpAnswer http, CallTrace trace, Optional<ApiError> error) {
        switch (http.status()) {
            case 401 -> throw new CredentialsRefused(trace);
            case 403 -> throw new NotAllowed(trace, error.map(ApiError::text).orElse(""));
            case 429 ->
                throw new Throttled(
                        trace,
                        http.header("Retry-After")
                                .flatMap(value -> RetryAfter.parse(value, clock.instant()))
                                .orElse(null),
                        error.isPresent());
            default -> {}
        }
    }

    private static FastSpringException byError(CallTrace trace, ApiError error) {
        return trace.status() >= 500 && !error.aboutRequest()
                ? new ServiceFailed(trace, error.text())
                : new RequestRefused(trace, error.code(), error.text());
    }

    private static FastSpringException byStatus(CallTrace trace, Reason reason) {
        int status = trace.status();
        if (status == 404) {
            return new NotFoundOrThrottled(trace);
        }
        if (status >= 500) {
            return new ServiceFailed(trace, "");
        }
        return status >= 400
                ? new RequestRefused(trace, "http-" + status, "", false)
                : new UnreadableAnswer(trace, reason);
    }

    private static boolean isSuccess(CallTrace trace) {
        return trace.status() >= 200 && trace.status() < 300;
    }

    private static boolean startsObject(byte[] body) {
        return body.length > 0 && body[0] == '{';
    }

    private static boolean isBlank(byte[] body) {
        for (byte each : body) {
            if (each > ' ' || each < 0) {
                return false;
            }
        }
        return true;
    }
}
