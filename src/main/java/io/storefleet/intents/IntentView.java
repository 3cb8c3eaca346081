package io.storefleet.intents;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.MemberId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change and what became of it. */
public record IntentView(IntentId id, String kind, Target target, IntentState state, By by, When when, Told told) {

    /** @param decided who told the outcome in place of the service */
    public record By(
            MemberId member, @Nullable JobId job, @Nullable MemberId decided) {}

    /** @param nextLook when it is read back next; null when it is not */
    public record When(
            Instant written,
            @Nullable Instant settled,
            @Nullable Instant looked,
            @Nullable Instant nextLook) {}

    /**
     * @param facts what was wanted
     * @param before what was there
     * @param result what came of it; empty unless it was done
     * @param code why it was not done, or what is missing to know; empty when nothing is
     * @param words the service's text beside the code; may be empty
     * @param trace the service's id of the request; may be empty
     */
    public record Told(
            Map<String, String> facts,
            Map<String, String> before,
            Map<String, String> result,
            String code,
            String words,
            String trace) {}
}
