package io.storefleet.fastspring.reports;

import io.storefleet.fastspring.internal.Answer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads page after page until one is not full; there is no total to go by (contract 14). Where the service turns no pages
 * at all, it fails rather than go on forever.
 */
final class RowWalk implements Iterator<ReportRow> {

    /** Charges may be alike for a few thousand rows, but not forever. */
    private static final int MOST_ALIKE = 50;

    private final IntFunction<Answer> reader;
    private final int pageSize;
    private final Deque<ReportRow> ready = new ArrayDeque<>();
    private List<ReportRow> last = List.of();
    private int next = 1;
    private int alike;

    /** @param reader reads the page of a number, from 1 */
    RowWalk(IntFunction<Answer> reader, int pageSize) {
        this.reader = reader;
        this.pageSize = pageSize;
    }

    @Override
    public boolean hasNext() {
        if (ready.isEmpty() && next > 0) {
            advance();
        }
        return !ready.isEmpty();
    }

    @Override
    public ReportRow next() {
        @Nullable ReportRow row = hasNext() ? ready.poll() : null;
        if (row == null) {
            throw new NoSuchElementException();
        }
        return row;
    }

    private void advance() {
        Answer answer = reader.apply(next);
        List<ReportRow> page = Reports.rows(answer);
        alike = next > 1 && page.equals(last) ? alike + 1 : 0;
        if (alike == MOST_ALIKE) {
            throw answer.unexpected();
        }
        ready.addAll(page);
        next = page.size() < pageSize ? 0 : next + 1;
        last = page;
    }
}
