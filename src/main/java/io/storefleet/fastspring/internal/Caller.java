package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.CallSettings;
import io.storefleet.fastspring.CallTrace;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.Feature;
import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.Quota.Permit;
import io.storefleet.fastspring.Transport;
import io.storefleet.fastspring.UnreadableAnswer;
import io.storefleet.fastspring.internal.Attempt.Sending;
import io.storefleet.fastspring.internal.Attempt.Understanding;
import io.storefleet.fastspring.internal.Attempt.Understood;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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

    private CallOptions defaults() {
        return settings.defaults();
    }

    /** Now, by the client's clock. */
    public Instant now() {
        return settings.environment().clock().instant();
    }

    /** Refuses to go on unless the client's owner has allowed this. */
    public void require(Feature feature) {
        if (!options.features().contains(feature)) {
            throw new IllegalStateException("This client is not allowed to " + feature);
        }
    }

    /**
     * Reads, trying again where that may help while the client's patience lasts.
     *
     * @throws FastSpringException when there is no understood answer; errors of single items are not thrown
     */
    public Answer get(ApiPath path, Resource resource) {
        var sending = new Sending("GET", path, null, settings.timeouts().read());
        return read(sending, (http, trace) -> reader.read(http, trace, resource));
    }

    /** Reads an answer that is plain text, such as a report; as patient as {@link #get(ApiPath, Resource)}. */
    public String text(ApiPath path) {
        return read(Sending.forText(path, settings.timeouts().read()), reader::text);
    }

    /**
     * Asks by POST what changes nothing, such as an estimate; tried once.
     *
     * @param body null for a request without one
     * @throws FastSpringException when there is no understood answer; errors of single items are not thrown
     */
    public Answer ask(ApiPath path, @Nullable JsonNode body, Resource resource) {
        var sending = new Sending("POST", path, body, settings.timeouts().read());
        var patience = new Patience(settings.environment(), defaults());
        CallTrace trace = trace(sending);
        try {
            Permit permit = permit(patience, trace);
            return tell(
                    attempt.send(sending, permit, trace, (http, told) -> reader.read(http, told, resource)),
                    patience,
                    0);
        } catch (FastSpringException failure) {
            reporter.failed(failure, trace, patience, 0);
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
        var sending = new Sending(
                change.method(),
                change.path(),
                change.body(),
                settings.timeouts().change());
        var patience = new Patience(settings.environment(), defaults());
        CallTrace trace = trace(sending);
        Permit permit;
        try {
            permit = permit(patience, trace);
        } catch (FastSpringException failure) {
            reporter.failed(failure, trace, patience, 0);
            return Verdict.unsent(failure);
        }
        Instant sentAt = now();
        try {
            Answer answer = attempt.send(
                            sending, permit, trace, (http, told) -> reader.read(http, told, change.answer()))
                    .value();
            T value = success.apply(answer);
            reporter.answered(answer.trace(), patience, 0);
            return new Outcome.Confirmed<>(value);
        } catch (RuntimeException thrown) {
            // Not even a mistake in reading the answer may hide that something may have been changed.
            FastSpringException failure = thrown instanceof FastSpringException known
                    ? known
                    : new UnreadableAnswer(trace, UnreadableAnswer.Reason.UNEXPECTED);
            reporter.failed(failure, trace, patience, 0);
            return Verdict.sent(failure, sentAt);
        }
    }

    private Permit permit(Patience patience, CallTrace trace) {
        Instant start = now();
        try {
            return attempt.permit(patience.left(), trace);
        } finally {
            patience.waitedSince(start);
        }
    }

    private <T> T read(Sending sending, Understanding<T> understanding) {
        var patience = new Patience(settings.environment(), defaults());
        CallTrace trace = trace(sending);
        for (int retries = 0; ; retries++) {
            try {
                Permit permit = permit(patience, trace);
                return tell(attempt.send(sending, permit, trace, understanding), patience, retries);
            } catch (FastSpringException failure) {
                goOn(failure, trace, patience, retries);
            }
        }
    }

    private void goOn(FastSpringException failure, CallTrace trace, Patience patience, int retries) {
        try {
            patience.outlast(failure, trace);
        } catch (FastSpringException last) {
            reporter.failed(last, trace, patience, retries);
            throw last;
        }
    }

    private <T> T tell(Understood<T> answer, Patience patience, int retries) {
        reporter.answered(answer.trace(), patience, retries);
        return answer.value();
    }

    private CallTrace trace(Sending sending) {
        String ownId =
                HexFormat.of().toHexDigits(settings.environment().random().nextLong());
        return new CallTrace(sending.method(), sending.path().template(), 0, ownId);
    }
}
