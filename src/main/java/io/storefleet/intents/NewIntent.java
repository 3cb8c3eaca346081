package io.storefleet.intents;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody wants.
 *
 * @param token made when the dialog opened, or of the job and its row: whatever arrives under one token is one change
 * @param request what is asked, in the kind's own format; sealed, and destroyed when the outcome is known
 * @param facts what people are told of it, by name: amounts, days, words; no personal data
 * @param before what was there and what a proof needs, by name; no personal data
 * @param basis the object's newest intent when the person was shown what will happen; see {@link Intents#basis}
 */
public record NewIntent(
        String kind,
        Target target,
        UUID token,
        String request,
        Map<String, String> facts,
        Map<String, String> before,
        Basis basis) {

    /** How an object stood when somebody decided; {@code newest} is null when nothing was ever done to it from here. */
    public record Basis(@Nullable IntentId newest) {}

    public NewIntent {
        requireNonNull(token, "token");
        facts = Map.copyOf(facts);
        before = Map.copyOf(before);
    }

    /** The request may name people. */
    @Override
    public String toString() {
        return "NewIntent[" + kind + "]";
    }
}
