package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallSettings;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.Environment;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.Feature;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Quota.Permit;
import io.storefleet.fastspring.Transport;
import io.storefleet.fastspring.internal.Attempt.Sending;
import io.storefleet.fastspring.internal.Attempt.Understanding;
import io.storefleet.fastspring.internal.Attempt.Understood;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Makes calls for one store: permit, request, understanding, and for GET the next attempt. */
public final class Caller {

    private final Attempt attempt;
    private final AnswerReader reader;
    private final Reporter reporter;
    private final CallSettings settings;
    private final FastSpringOptions options;
    private final Learned learned;

    public Caller(Transport transport, FastSpringOptions options, Learned learned) {
        this.attempt = new Attempt(transport, options);
        this.settings = options.calls();
        this.reader = new AnswerReader(settings.environment().clock());
        this.reporter = new Reporter(settings.listener());
        this.options = options;
        this.learned = learned;
    }

    Learned learned() {
        return learned;
    }

    /** What calls use that name no options. */
    public CallOptions defaults() {
        return settings.defaults();
    }

    /** Now, by the client's clock. */
    public Instant now() {
        return environment().clock().instant();
    }

    /** Refuses to go on unless the client's owner has allowed this. */
    public void require(Feature feature) {
        if (!options.features().contains(feature)) {
            throw new IllegalStateException("This client is not allowed to " + feature);
        }
    }

    /** See {@link #get(ApiPath, Resource, CallOptions)}; by the client's defaults. */
    public Answer get(ApiPath path, Resource resource) {
        return get(path, resource, defaults());
    }

    /**
     * Reads, trying again where that may help while the options' patience lasts.
     *
     * @throws FastSpringException when there is no understood answer; errors of single items are not thrown
     */
    public Answer get(ApiPath path, Resource resource, CallOptions call) {
        var sending = new Sending("GET", path, null, settings.timeouts().read());
        return read(sending, call, (http, trace) -> reader.read(http, trace, resource));
    }

    /** Reads an answer that is plain text, such as a report; as patient as {@link #get(ApiPath, Resource)}. */
    public String text(ApiPath path) {
        return read(Sending.forText(path, settings.timeouts().read()), defaults(), reader::text);
    }

    /**
     * Asks by POST what changes nothing, such as an estimate; tried once.
     *
     * @throws FastSpringException when there is no understood answer; errors of single items are not thrown
     */
    public Answer ask(ApiPath path, JsonNode body, Resource resource) {
        CallTrace trace = trace("POST", path);
        Instant start = now();
        var sending = new Sending("POST", path, body, settings.timeouts().read());
        try {
            Permit permit = attempt.permit(defaults(), trace);
            Answer answer = attempt.send(sending, permit, trace, (http, told) -> reader.read(http, told, resource))
                    .value();
            reporter.answered(answer.trace(), spent(start), 0);
            return answer;
        } catch (FastSpringException failure) {
            reporter.failed(failure, trace, spent(start), 0);
            throw failure;
        }
    }

    /**
     * Sends a change exactly once.
     *
     * @param success makes the confirmed value of an answer; what it throws is judged like any other failure after
     *     sending, so an error item thrown by {@link Answer#clean()} is a refusal
     */
    public <T> Outcome<T> change(Change change, Function<Answer, T> success) {
        CallTrace trace = trace(change.method(), change.path());
        Instant start = now();
        Permit permit;
        try {
            permit = attempt.permit(defaults(), trace);
        } catch (FastSpringException failure) {
            reporter.failed(failure, trace, spent(start), 0);
            return Verdict.unsent(failure);
        }
        return send(change, permit, trace, success);
    }

    private <T> Outcome<T> send(Change change, Permit permit, CallTrace trace, Function<Answer, T> success) {
        Instant start = now();
        var sending = new Sending(
                change.method(),
                change.path(),
                change.body(),
                settings.timeouts().change());
        try {
            Answer answer = attempt.send(
                            sending, permit, trace, (http, told) -> reader.read(http, told, change.answer()))
                    .value();
            T value = success.apply(answer);
            reporter.answered(answer.trace(), spent(start), 0);
            return new Outcome.Confirmed<>(value);
        } catch (FastSpringException failure) {
            reporter.failed(failure, trace, spent(start), 0);
            return Verdict.sent(failure, start);
        }
    }

    private <T> T read(Sending sending, CallOptions call, Understanding<T> understanding) {
        CallTrace trace = trace("GET", sending.path());
        var policy = new RetryPolicy(environment().random());
        Instant start = now();
        for (int retries = 0; ; retries++) {
            try {
                Permit permit = attempt.permit(call.withPatience(patienceLeft(start, call)), trace);
                Understood<T> answer = attempt.send(sending, permit, trace, understanding);
                reporter.answered(answer.trace(), spent(start), retries);
                return answer.value();
            } catch (FastSpringException failure) {
                Optional<Duration> wait = policy.waitAfter(failure);
                if (wait.isEmpty() || wait.get().compareTo(patienceLeft(start, call)) > 0) {
                    reporter.failed(failure, trace, spent(start), retries);
                    throw failure;
                }
                pause(wait.get(), trace);
            }
        }
    }

    private void pause(Duration wait, CallTrace trace) {
        try {
            environment().pause().sleep(wait);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new FastSpringException.Interrupted(trace);
        }
    }

    private Duration spent(Instant start) {
        return Duration.between(start, now());
    }

    private Duration patienceLeft(Instant start, CallOptions call) {
        Duration left = call.patience().minus(spent(start));
        return left.isNegative() ? Duration.ZERO : left;
    }

    private CallTrace trace(String method, ApiPath path) {
        return new CallTrace(
                method,
                path.template(),
                0,
                HexFormat.of().toHexDigits(environment().random().nextLong()));
    }

    private Environment environment() {
        return settings.environment();
    }
}
