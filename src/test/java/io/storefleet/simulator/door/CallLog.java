package io.storefleet.simulator.door;

import io.storefleet.simulator.Call;
import io.storefleet.simulator.CallCount;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The last calls, oldest first, and counts of all. */
public final class CallLog {

    private static final int KEPT = 100_000;

    private record Kind(String method, String template, int status) {}

    private final Deque<Call> calls = new ArrayDeque<>();
    private final Map<Kind, Long> counts = new HashMap<>();
    private long changing;

    public synchronized void add(Call call, String template) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(call);
        changing += call.changes() ? 1 : 0;
        counts.merge(new Kind(call.method(), template, call.status()), 1L, Long::sum);
    }

    public synchronized List<Call> all() {
        return List.copyOf(calls);
    }

    /** How many calls, refused ones included, would change something; older ones are counted too. */
    public synchronized long changing() {
        return changing;
    }

    /** By path, method and status; older ones are counted too. */
    public synchronized List<CallCount> counts() {
        return counts.entrySet().stream()
                .map(entry -> new CallCount(
                        entry.getKey().method(),
                        entry.getKey().template(),
                        entry.getKey().status(),
                        entry.getValue()))
                .sorted(Comparator.comparing(CallCount::template)
                        .thenComparing(CallCount::method)
                        .thenComparing(CallCount::status))
                .toList();
    }

    public synchronized void clear() {
        changing = 0;
        calls.clear();
        counts.clear();
    }
}
