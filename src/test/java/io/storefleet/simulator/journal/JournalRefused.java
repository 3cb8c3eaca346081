package io.storefleet.simulator.journal;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A journal that does not fit; the message is a sentence for the person who starts the simulator. */
public final class JournalRefused extends UncheckedIOException {

    private final String sentence;

    JournalRefused(String sentence) {
        super(sentence, new IOException(sentence));
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
