package io.storefleet.fastspring.internal;

import io.storefleet.fastspring.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Walks a list page by page, each read when it is needed. The list may change meanwhile: what slides to a later page is
 * not told twice, and where the list got shorter the pages before are read again, lest something slid past.
 */
public final class PageWalk<T> {

    private final IntFunction<Page<T>> reader;
    private final Function<? super T, ?> id;

    /**
     * @param reader reads the page of a number, from 1
     * @param id what two readings of one thing have in common
     */
    public PageWalk(IntFunction<Page<T>> reader, Function<? super T, ?> id) {
        this.reader = reader;
        this.id = id;
    }

    /** The things of all pages, lazily; reading a page may throw when the stream advances to it. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(new Walker(), Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Goes through the things, keeping no more than the ids of the last six pages. */
    private final class Walker implements Iterator<T> {

        private static final int REMEMBERED = 6;

        private final Deque<T> ready = new ArrayDeque<>();
        private final Deque<Set<Object>> told = new ArrayDeque<>();
        private OptionalInt next = OptionalInt.of(1);
        private OptionalInt total = OptionalInt.empty();
        private int size;

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && next.isPresent()) {
                advance(next.getAsInt());
            }
            return !ready.isEmpty();
        }

        @Override
        public T next() {
            @Nullable T thing = hasNext() ? ready.poll() : null;
            if (thing == null) {
                throw new NoSuchElementException();
            }
            return thing;
        }

        private void advance(int number) {
            Page<T> page = reader.apply(number);
            goBack(number, lost(page)).forEach(this::tell);
            tell(page);
            total = page.total();
            size = Math.max(size, page.items().size());
            next = page.nextPage();
        }

        /** How many things the list has fewer than on the page before. */
        private int lost(Page<T> page) {
            return total.isPresent() && page.total().isPresent()
                    ? total.getAsInt() - page.total().getAsInt()
                    : 0;
        }

        /** The pages that what was not told yet may have slid to, up to one that was told in part. */
        private Deque<Page<T>> goBack(int number, int lost) {
            Deque<Page<T>> back = new ArrayDeque<>();
            boolean met = false;
            for (int left = lost; left > 0 && number - back.size() > 1 && !met; left -= Math.max(1, size)) {
                Page<T> page = reader.apply(number - back.size() - 1);
                met = page.items().stream().map(id).anyMatch(this::isTold);
                back.addFirst(page);
            }
            return back;
        }

        private boolean isTold(Object key) {
            return told.stream().anyMatch(each -> each.contains(key));
        }

        private void tell(Page<T> page) {
            Set<Object> ids = new HashSet<>();
            for (T thing : page.items()) {
                Object key = id.apply(thing);
                if (ids.add(key) && !isTold(key)) {
                    ready.add(thing);
                }
            }
            told.addLast(ids);
            if (told.size() > REMEMBERED) {
                told.removeFirst();
            }
        }
    }
}
