package io.storefleet.fastspring.returns;

import org.jspecify.annotations.Nullable;

/**
 * What goes along with a refund.
 *
 * @param note shown to the buyer, at most 255 characters; null for none. Never put anything internal here.
 */
public record RefundTerms(RefundReason reason, @Nullable String note, Notification notification) {

    private static final int LONGEST = 255;

    /** Trims the note; a blank one is none. */
    public RefundTerms {
        note = note == null || note.isBlank() ? null : note.strip();
        if (note != null && note.length() > LONGEST) {
            throw new IllegalArgumentException("A note has at most " + LONGEST + " characters");
        }
    }

    /** No note. */
    public static RefundTerms of(RefundReason reason, Notification notification) {
        return new RefundTerms(reason, null, notification);
    }

    @Override
    public String toString() {
        return "RefundTerms[" + reason + ", " + notification + "]";
    }

    /** Whether the service mails the buyer about the refund. */
    public enum Notification {
        /** To the address of the order. */
        ORIGINAL,
        NONE
    }
}
