package io.storefleet.testing;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work done by many at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** All have ended when it answers. */
    public static <T> List<Future<T>> run(int times, Callable<T> work) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Collections.nCopies(times, work));
        }
    }
}
