package io.storefleet.intents.internal;

import io.storefleet.intents.IntentState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a change now.
 *
 * @param facts what came of it
 * @param code why it was not done or what is missing; empty when nothing is
 * @param lookAt when to read back next; null when that is over
 */
record Verdict(
        IntentState state,
        Map<String, String> facts,
        String code,
        String words,
        String trace,
        @Nullable Instant lookAt) {

    static Verdict of(IntentState state, String code) {
        return new Verdict(state, Map.of(), code, "", "", null);
    }

    static Verdict confirmed(Map<String, String> facts) {
        return new Verdict(IntentState.CONFIRMED, facts, "", "", "", null);
    }

    Verdict lookingAt(Instant next) {
        return new Verdict(state, facts, code, words, trace, next);
    }
}
