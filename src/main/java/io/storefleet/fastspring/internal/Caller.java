package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.Environment;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** Makes calls for one store: permit, request, understanding, and for GET the next attempt. */
public final class Caller {

    private final Attempt attempt;
    private final Reporter reporter;
    private final Environment environment;
    private final CallOptions defaults;

    public Caller(Transport transport, FastSpringOptions options) {
        this.attempt = new Attempt(transport, options);
        this.reporter = new Reporter(options.calls().listener());
        this.environment = options.calls().environment();
        this.defaults = options.calls().defaults();
    }

    /** What calls use that name no options. */
    public CallOptions defaults() {
        return defaults;
    }

    /** Now, by the client's clock. */
    public Instant now() {
        return environment.clock().instant();
    }

    /**
     * Reads, trying again where that may help while the options' patience lasts.
     *
     * @throws FastSpringException when there is no understood answer; errors of single items are not thrown
     */
    public Answer get(ApiPath path, Resource resource, CallOptions options) {
        var trace = new CallTrace("GET", path.template(), 0, ownRequestId());
        var policy = new RetryPolicy(environment.random());
        Instant start = now();
        for (int retries = 0; ; retries++) {
            try {
                CallOptions left = options.withPatience(patienceLeft(start, options));
                Answer answer = attempt.get(path, resource, left, trace);
                reporter.answered(answer.trace(), spent(start), retries);
                return answer;
            } catch (FastSpringException failure) {
                Optional<Duration> wait = policy.waitAfter(failure);
                if (wait.isEmpty() || wait.get().compareTo(patienceLeft(start, options)) > 0) {
                    reporter.failed(failure, trace, spent(start), retries);
                    throw failure;
                }
                pause(wait.get(), trace);
            }
        }
    }

    private void pause(Duration wait, CallTrace trace) {
        try {
            environment.pause().sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FastSpringException.Interrupted(trace);
        }
    }

    private Duration spent(Instant start) {
        return Duration.between(start, now());
    }

    private Duration patienceLeft(Instant start, CallOptions options) {
        Duration left = options.patience().minus(spent(start));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private String ownRequestId() {
        return HexFormat.of().toHexDigits(environment.random().nextLong());
    }
}
