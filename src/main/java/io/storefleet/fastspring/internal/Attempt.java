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
import java.util.Map;
import java.util.regex.Pattern;

/** One HTTP request with its permit: sent once, and the quota told how it went. */
final class Attempt {

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:=-]{1,64}");

    private final Transport transport;
    private final FastSpringOptions options;
    private final AnswerReader reader;

    Attempt(Transport transport, FastSpringOptions options) {
        this.transport = transport;
        this.options = options;
        this.reader = new AnswerReader(options.calls().environment().clock());
    }

    Answer get(ApiPath path, Resource resource, CallOptions call, CallTrace trace) {
        try {
            Permit permit = permit(call);
            HttpAnswer http = transport.send(request("GET", path));
            return understand(http, answered(trace, http), resource, permit);
        } catch (IOException failure) {
            throw NetworkFailure.of(trace, failure);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FastSpringException.Interrupted(trace);
        }
    }

    private Permit permit(CallOptions call) throws InterruptedException {
        QuotaUse use = options.quota();
        return use.quota()
                .acquire(new QuotaRequest(use.address(), use.credentialKey(), call.priority(), call.patience()));
    }

    private HttpCall request(String method, ApiPath path) {
        Map<String, String> headers = Map.of(
                "Authorization", options.credential().authorization(),
                "User-Agent", options.userAgent(),
                "Accept", "application/json");
        return new HttpCall(
                method,
                path.at(options.endpoint()),
                headers,
                null,
                options.calls().timeout());
    }

    private Answer understand(HttpAnswer http, CallTrace trace, Resource resource, Permit permit) {
        try {
            Answer answer = reader.read(http, trace, resource);
            permit.answered();
            return answer;
        } catch (FastSpringException failure) {
            switch (failure) {
                case Throttled refusal -> permit.refused(refusal.retryAfter().orElse(null));
                // Every path of this client exists, so this is how the service used to throttle.
                case NotFoundOrThrottled _ -> permit.refused(null);
                default -> permit.answered();
            }
            throw failure;
        }
    }

    private static CallTrace answered(CallTrace trace, HttpAnswer http) {
        String id = http.header("X-Request-Id")
                .filter(each -> REQUEST_ID.matcher(each).matches())
                .orElse(trace.requestId());
        return trace.withAnswer(http.status(), id);
    }
}
