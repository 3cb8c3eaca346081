package io.storefleet.links.internal;

/**
 * How many ids one call asks for, as a store teaches it: half as many again while that works; after a refusal somewhere
 * between the most that was answered and the least that was refused. Where the two are close, what was refused is tried
 * again now and then, ever less often.
 *
 * @param ids the next call's
 * @param answered the most that was answered; 0 while nothing was
 * @param refused the least that was refused as a whole; 0 while nothing was
 * @param calls how many calls were answered since the size last changed
 * @param patience after how many answered calls more is tried although it was refused
 */
record CallSize(int ids, int answered, int refused, int calls, int patience) {

    static final int FIRST = 50;
    static final int MOST = 1_000;

    private static final int PATIENCE = 128;
    private static final int LONGEST_PATIENCE = 1_024;

    /** The gap that is not worth another refusal, as a part of what works. */
    private static final int CLOSE = 20;

    static CallSize first() {
        return new CallSize(FIRST, 0, 0, 0, PATIENCE);
    }

    static CallSize known(int ids, int answered, int refused) {
        return new CallSize(ids, answered, refused, 0, PATIENCE);
    }

    /** A call for so many was answered. */
    CallSize answeredFor(int asked) {
        if (asked < ids) {
            return asked <= answered ? this : new CallSize(ids, asked, refused, calls, patience);
        }
        int most = Math.max(answered, asked);
        if (refused == 0 || asked >= refused) {
            return new CallSize(more(most), most, 0, 0, patience);
        }
        if (!close(most, refused)) {
            return new CallSize((most + refused) / 2, most, refused, 0, patience);
        }
        return calls + 1 < patience
                ? new CallSize(most, most, refused, calls + 1, patience)
                : new CallSize(refused, most, refused, 0, Math.min(LONGEST_PATIENCE, patience * 2));
    }

    /**
     * How many the next call asks for beside others: more than was ever answered only one at a time, so that at most one
     * is refused; 0 when that one had better be answered first, as its answer may make every call larger.
     *
     * @param largest how many the largest of those under way asks for; 0 where there is none
     */
    int beside(int largest) {
        if (ids <= answered || largest <= answered) {
            return ids;
        }
        return refused > 0 && close(answered, refused) ? answered : 0;
    }

    /** Whether a later run should know this rather than the other. */
    boolean teaches(CallSize other) {
        return ids != other.ids || answered != other.answered || refused != other.refused;
    }

    private static boolean close(int works, int refused) {
        return refused - works <= Math.max(1, works / CLOSE);
    }

    private static int more(int works) {
        return Math.min(MOST, Math.ceilDiv(works * 3, 2));
    }

    /** A call for so many was refused as a whole. */
    CallSize refusedFor(int asked) {
        int works = asked <= answered ? 0 : answered;
        if (works > 0 && close(works, asked)) {
            return new CallSize(works, works, asked, 0, patience);
        }
        return new CallSize(
                2 * works > asked ? (works + asked) / 2 : Math.max(1, asked / 2), works, asked, 0, patience);
    }

    /** Several calls in a row brought nothing: perhaps the service cannot cope with so many. */
    CallSize easier() {
        return new CallSize(Math.max(1, ids / 2), answered, refused, 0, patience);
    }
}
