package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.HttpAnswer;
import io.storefleet.fastspring.HttpCall;
import io.storefleet.fastspring.Quota.Permit;
import io.storefleet.fastspring.QuotaRequest;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.fastspring.Transport;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** One HTTP request with its permit: sent once, and the quota told how it went. */
final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:=-]{1,64}");

    private final Transport transport;
    private final FastSpringOptions options;

    Attempt(Transport transport, FastSpringOptions options) {
        this.transport = transport;
        this.options = options;
    }

    /** What is to be sent. @param body null for none */
    record Sending(String method, ApiPath path, @Nullable JsonNode body, Duration timeout, String accepted) {

        private static final String JSON = "application/json";

        Sending(String method, ApiPath path, @Nullable JsonNode body, Duration timeout) {
            this(method, path, body, timeout, JSON);
        }

        /** Text, which some paths answer with; errors are JSON even there. */
        static Sending forText(ApiPath path, Duration timeout) {
            return new Sending("GET", path, null, timeout, "text/plain, " + JSON + ";q=0.9, */*;q=0.5");
        }
    }

    /** Makes something of an answer, or throws what it stands for. */
    @FunctionalInterface
    interface Understanding<T> {

        T of(HttpAnswer answer, CallTrace trace);
    }

    /** An answer made something of, and the call it belongs to. */
    record Understood<T>(CallTrace trace, T value) {}

    /** Waits for leave to send. */
    Permit permit(CallOptions call, CallTrace trace) {
        QuotaUse use = options.quota();
        try {
            return use.quota()
                    .acquire(new QuotaRequest(
                            use.address(), use.credentialKey(), use.owner(), call.priority(), call.patience()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FastSpringException.Interrupted(trace);
        }
    }

    /** Sends once. */
    <T> Understood<T> send(Sending sending, Permit permit, CallTrace trace, Understanding<T> understanding) {
        try {
            HttpAnswer http = transport.send(request(sending));
            return understand(http, answered(trace, http), permit, understanding);
        } catch (IOException failure) {
            throw NetworkFailure.of(trace, failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FastSpringException.Interrupted(trace);
        }
    }

    private HttpCall request(Sending sending) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "Authorization", options.credential().authorization(),
                "User-Agent", options.userAgent(),
                "Accept", sending.accepted()));
        byte[] body = sending.body() == null ? null : Json.bytes(sending.body());
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        return new HttpCall(sending.method(), sending.path().at(options.endpoint()), headers, body, sending.timeout());
    }

    private static <T> Understood<T> understand(
            HttpAnswer http, CallTrace trace, Permit permit, Understanding<T> understanding) {
        try {
            var understood = new Understood<>(trace, understanding.of(http, trace));
            tell(permit::answered);
            return understood;
        } catch (FastSpringException failure) {
            switch (failure) {
                case Throttled refusal ->
                    tell(() -> permit.refused(refusal.retryAfter().orElse(null)));
                // Every path of this client exists, so this is how the service used to throttle.
                case NotFoundOrThrottled _ -> tell(() -> permit.refused(null));
                default -> tell(permit::answered);
            }
            throw failure;
        }
    }

    /** The answer is there: a quota in trouble must not make a failed or unknown call of it. */
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException failure) {
            LOG.warn("A quota failed after an answer: {}", failure.getClass().getName());
        }
    }

    private static CallTrace answered(CallTrace trace, HttpAnswer http) {
        String id = http.header("X-Request-Id")
                .filter(each -> REQUEST_ID.matcher(each).matches())
                .orElse(trace.requestId());
        return trace.withAnswer(http.status(), id);
    }
}
