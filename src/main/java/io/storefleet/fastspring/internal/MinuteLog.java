package io.storefleet.fastspring.internal;

import java.util.ArrayDeque;
import java.util.Iterator;

/** The calls of the last minute, as the service will have counted them. Times are seconds. Not thread-safe. */
final class MinuteLog {

    private static final double MINUTE = 60;

    /** The service counted a call when it arrived: after it was sent, and not long after. */
    private static final double LONGEST_WAY = 1;

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();

    /** One call, counted from a moment that is known better once it is answered. */
    static final class Entry {

        final double sent;
        private double counted;

        private Entry(double sent) {
            this.sent = sent;
            this.counted = sent;
        }
    }

    Entry add(double now) {
        var entry = new Entry(now);
        entries.add(entry);
        return entry;
    }

    void answered(Entry entry, double now) {
        entry.counted = Math.min(now, entry.sent + LONGEST_WAY);
    }

    /** Forgets a call that the service did not count. */
    void remove(Entry entry) {
        entries.removeLastOccurrence(entry);
    }

    int count(double now) {
        while (!entries.isEmpty() && entries.element().counted + MINUTE <= now) {
            entries.remove();
        }
        return entries.size();
    }

    /** When so many of the calls will be older than a minute. */
    double whenGone(int calls) {
        Iterator<Entry> oldest = entries.iterator();
        double gone = 0;
        for (int i = 0; i < calls && oldest.hasNext(); i++) {
            gone = Math.max(gone, oldest.next().counted + MINUTE);
        }
        return gone;
    }
}
