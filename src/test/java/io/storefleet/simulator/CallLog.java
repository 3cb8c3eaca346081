package io.storefleet.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last calls, oldest first. */
final class CallLog {

    private static final int KEPT = 100_000;

    private final Deque<Call> calls = new ArrayDeque<>();
    private long changing;

    synchronized void add(Call call) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(call);
        changing += call.changes() ? 1 : 0;
    }

    synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    /** How many calls, refused ones included, would change something; older ones are counted too. */
    synchronized long changing() {
        return changing;
    }

    synchronized void clear() {
        changing = 0;
        calls.clear();
    }
}
