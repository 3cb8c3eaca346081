package io.storefleet.fastspring.internal;

/**
 * How many ids one call may ask for: learned, because nobody documents it. Shared by all calls of a store. A refused size is
 * remembered, and asked for again only after ever more good calls, since the refusal may have had another reason.
 */
public final class BatchSize {

    private static final int FIRST = 50;
    /** With ids of 22 characters the address stays below 8 kB, which common servers accept. */
    private static final int LARGEST = 340;
    /** How many good calls it takes to ask for a refused size once more; doubled each time in vain. */
    private static final int TRIAL = 8;

    private int size = FIRST;
    private int proved;
    private int refused = LARGEST + 1;
    private int good;
    private int trial = TRIAL;

    /** As many as the next call should ask for. */
    public synchronized int now() {
        return size;
    }

    /** A call for so many ids was answered: a little more may work as well. */
    synchronized void worked(int asked) {
        if (asked >= refused) {
            refused = LARGEST + 1;
            trial = TRIAL;
        }
        proved = Math.max(proved, asked);
        if (asked >= size) {
            good++;
            size = next(asked);
        }
    }

    private int next(int asked) {
        if (refused > LARGEST) {
            return Math.min(LARGEST, asked + Math.max(1, asked / 4));
        }
        if (asked + 1 < refused) {
            return (asked + refused) / 2;
        }
        if (good < trial) {
            return asked;
        }
        trial *= 2;
        return refused;
    }

    /** A call for so many ids was refused as a whole. */
    synchronized void refused(int asked) {
        if (asked <= proved) {
            proved = 0;
        }
        refused = Math.min(refused, asked);
        good = 0;
        size = Math.min(size, Math.max(1, proved > 0 ? proved : asked / 2));
    }
}
