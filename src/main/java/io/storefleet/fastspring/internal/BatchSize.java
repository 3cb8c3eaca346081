package io.storefleet.fastspring.internal;

import java.util.concurrent.atomic.AtomicInteger;

/** How many ids one call may ask for: learned, because nobody documents it. Shared by all calls of a store. */
public final class BatchSize {

    private static final int FIRST = 50;
    /** With ids of 22 characters the address stays below 8 kB, which common servers accept. */
    private static final int LARGEST = 340;

    private final AtomicInteger size = new AtomicInteger(FIRST);

    public int now() {
        return size.get();
    }

    /** A call for so many ids was answered: a little more may work as well. */
    void worked(int asked) {
        size.updateAndGet(known -> asked < known ? known : Math.min(LARGEST, known + Math.max(1, known / 4)));
    }

    /** A call for so many ids was refused as a whole. */
    void refused(int asked) {
        size.updateAndGet(known -> Math.min(known, Math.max(1, asked / 2)));
    }
}
