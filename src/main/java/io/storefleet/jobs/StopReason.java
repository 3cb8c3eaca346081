package io.storefleet.jobs;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a job waits, is paused or has failed.
 *
 * @param code lower-case name such as {@code credential-refused}, 1 to 63 characters; pages turn it into a sentence
 * @param detail a fact for that sentence such as an error number, at most 255 characters, never a secret
 */
public record StopReason(String code, @Nullable String detail) {

    /** A person paused the job. */
    public static final String BY_PERSON = "by-person";

    /** FastSpring refused the credential; the job goes on when it has been replaced. */
    public static final String CREDENTIAL_REFUSED = "credential-refused";

    /** The credential is being replaced. */
    public static final String CREDENTIAL_CHANGING = "credential-changing";

    /** Who started the job no longer holds the right it needs. */
    public static final String RIGHT_LOST = "right-lost";

    /** An error; the detail is its number. */
    public static final String ERROR = "error";

    public StopReason {
        if (code.isBlank() || code.length() > 63 || !code.equals(code.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("a reason's code is a lower-case name of 1 to 63 characters");
        }
        if (detail != null && detail.length() > 255) {
            throw new IllegalArgumentException("a reason's detail has at most 255 characters");
        }
    }

    public static StopReason of(String code) {
        return new StopReason(code, null);
    }
}
