package io.storefleet.vault;

/** A sealed value, or a key it needs, does not open: moved, swapped, altered, rolled back or another tenant's. */
public final class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What did not open; the sentence says nothing about the content. */
    public SealBrokenException(String sentence) {
        super(sentence);
    }
}
