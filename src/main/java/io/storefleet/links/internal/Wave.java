package io.storefleet.links.internal;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.BatchRefused;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.jobs.SliceResult;
import io.storefleet.links.internal.Flight.Landed;
import io.storefleet.links.internal.Troubles.Trouble;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks one question about a slice's rows, some calls at the same time, until none is left, time is up or there is
 * trouble; then waits for the calls under way and starts none. Commits on the slice's own thread, in the order the
 * answers come.
 */
final class Wave<T> {

    /** Calls under way at the same time; a killed node asks these again, and a member who stops the run waits for them. */
    static final int MOST = 8;

    /** Rows read at once where a call takes few. */
    private static final int FEW = 40;

    private final Question<T> question;
    private final Troubles troubles;
    private final BooleanSupplier goesOn;
    private final Map<Integer, List<ItemRow>> underWay = new HashMap<>();
    private final List<Trouble> inTrouble = new ArrayList<>();
    private Deque<ItemRow> rest = new ArrayDeque<>();
    private boolean all;
    private boolean begun;
    private Slice slice;

    /** @param goesOn asked before each call but the first */
    Wave(Question<T> question, Troubles troubles, Slice slice, BooleanSupplier goesOn) {
        this.question = question;
        this.troubles = troubles;
        this.slice = slice;
        this.goesOn = goesOn;
    }

    /** Null when nothing waits. */
    @Nullable SliceResult run() throws Exception {
        try (var flight = new Flight<T>()) {
            start(flight);
            while (!underWay.isEmpty()) {
                settle(flight.next());
                start(flight);
            }
        }
        if (!begun) {
            return null;
        }
        return inTrouble.isEmpty() ? SliceResult.more() : troubles.after(slice, inTrouble);
    }

    private void start(Flight<T> flight) {
        while (mayStart()) {
            var rows = next();
            if (rows.isEmpty()) {
                return;
            }
            var at = slice;
            begun = true;
            underWay.put(rows.getFirst().line(), rows);
            flight.start(rows, () -> question.ask(at, rows));
        }
    }

    /** A service that gave trouble proves with a single call that it is back. */
    private boolean mayStart() {
        int most = slice.at().failures() > 0 ? 1 : MOST;
        return inTrouble.isEmpty() && underWay.size() < most && (!begun || goesOn.getAsBoolean());
    }

    private List<ItemRow> next() {
        if (rest.size() < slice.at().size().ids() && !all) {
            read();
        }
        if (rest.isEmpty()) {
            return List.of();
        }
        int largest = underWay.values().stream().mapToInt(List::size).max().orElse(0);
        var rows = question.together(slice.at().size(), List.copyOf(rest), largest);
        rows.forEach(row -> rest.remove());
        return rows;
    }

    private void read() {
        int limit = Math.max(FEW, MOST * slice.at().size().ids());
        var inHand = new ArrayList<Integer>();
        underWay.values().forEach(rows -> rows.forEach(row -> inHand.add(row.line())));
        rest.forEach(row -> inHand.add(row.line()));
        var more = question.waiting(slice, inHand, limit);
        all = more.size() < limit;
        rest.addAll(more);
    }

    private void settle(Landed<T> landed) throws Exception {
        var rows = landed.rows();
        underWay.remove(rows.getFirst().line());
        T answer;
        try {
            answer = landed.answer();
        } catch (FastSpringException problem) {
            inVain(rows, problem);
            return;
        }
        slice = question.answered(slice, rows, answer);
    }

    private void inVain(List<ItemRow> rows, FastSpringException problem) {
        switch (problem) {
            case BatchRefused _
            when rows.size() > 1 -> {
                slice = troubles.tooMany(slice, rows.size());
                rows.reversed().forEach(rest::addFirst);
            }
            case RequestRefused refused -> slice = troubles.refused(slice, rows, refused);
            default -> inTrouble.add(new Trouble(rows, problem));
        }
    }
}
