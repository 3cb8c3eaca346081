package io.storefleet.intents.internal;

import io.storefleet.intents.IntentState;
import io.storefleet.intents.Sight;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What follows from reading back. The service shows old versions for minutes, so that "not there" proves nothing before
 * half an hour, and nothing about money before a day has passed.
 */
final class Judgement {

    /** When to read back, counted from the writing down. */
    static final List<Duration> LOOKS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(24));

    private static final Duration PROVEN = Duration.ofMinutes(30);
    private static final Duration PROVEN_LATE = Duration.ofHours(24);
    /** A store that cannot be read for so long is left to a person. */
    private static final Duration GIVEN_UP = Duration.ofHours(48);

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private Judgement() {}

    static Verdict of(Sight sight, boolean provenLate, Instant written, Instant now) {
        var age = Duration.between(written, now);
        return switch (sight) {
            case Sight.Done(var facts) -> Verdict.confirmed(facts);
            case Sight.NotDone() ->
                age.compareTo(provenLate ? PROVEN_LATE : PROVEN) >= 0
                        ? Verdict.of(IntentState.ABSENT, "")
                        : again("not-seen", written, now);
            case Sight.Unclear(var code) ->
                age.compareTo(PROVEN_LATE) >= 0 ? Verdict.of(IntentState.UNDECIDED, code) : again(code, written, now);
        };
    }

    /** The store gave no usable answer: that says nothing about the change. */
    static Verdict unread(String code, Instant written, Instant now) {
        return Duration.between(written, now).compareTo(GIVEN_UP) >= 0
                ? Verdict.of(IntentState.UNDECIDED, code)
                : Verdict.of(IntentState.UNKNOWN, code).lookingAt(now.plus(pause(written, now)));
    }

    /** A minute soon after the change, ten minutes later on. */
    private static Duration pause(Instant written, Instant now) {
        var young = Duration.between(written, now).compareTo(PAUSE) < 0;
        return young ? LOOKS.getFirst() : PAUSE;
    }

    private static Verdict again(String code, Instant written, Instant now) {
        return Verdict.of(IntentState.UNKNOWN, code).lookingAt(next(written, now));
    }

    /** The first look after now. */
    static Instant next(Instant written, Instant now) {
        return LOOKS.stream()
                .map(written::plus)
                .filter(now::isBefore)
                .findFirst()
                .orElse(now.plus(PAUSE));
    }
}
