package io.storefleet.mirror;

/** What became of a secret that we sent to FastSpring. */
public sealed interface SecretSent {

    /** FastSpring signs with it from now on. */
    record Confirmed() implements SecretSent {}

    /**
     * FastSpring has refused it, and the one before stays.
     *
     * @param text the provider's words, without addresses; may be empty
     * @param requestId the id to name when asking FastSpring; empty when nothing was sent
     */
    record Refused(String text, String requestId) implements SecretSent {}

    /** Nobody knows yet. */
    record Unknown() implements SecretSent {}
}
