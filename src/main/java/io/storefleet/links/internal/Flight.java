package io.storefleet.links.internal;

import io.storefleet.fastspring.FastSpringException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;

/** Calls of a slice that are under way, each on a thread of its own; the slice's thread takes them in as they come. */
final class Flight<T> implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Landed<T>> landed = new LinkedBlockingQueue<>();

    /** A call that is over. */
    record Landed<T>(List<ItemRow> rows, Callable<T> outcome) {

        /** @throws FastSpringException what became of the call instead of an answer */
        T answer() throws Exception {
            return outcome.call();
        }
    }

    void start(List<ItemRow> rows, Supplier<T> call) {
        threads.execute(() -> landed.add(new Landed<>(rows, outcome(call))));
    }

    /** Waits for the next call that is over; there must be one under way. */
    Landed<T> next() throws InterruptedException {
        return landed.take();
    }

    private static <T> Callable<T> outcome(Supplier<T> call) {
        try {
            T answer = call.get();
            return () -> answer;
        } catch (RuntimeException | Error failure) {
            return () -> {
                throw failure;
            };
        }
    }

    /** Whoever leaves before all are over wants none of the others any more. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
