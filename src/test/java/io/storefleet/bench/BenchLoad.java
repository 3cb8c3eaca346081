package io.storefleet.bench;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Asks for the paths in turn over a few connections, for so long. */
record BenchLoad(URI endpoint, String user, String password, List<String> paths) {

    /** Answers a second. */
    double rate(int connections, long nanos) throws Exception {
        long start = System.nanoTime();
        long answers = 0;
        try (var threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<Long>> works = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                int from = number * paths.size() / connections;
                works.add(() -> work(from, start + nanos));
            }
            for (Future<Long> done : threads.invokeAll(works)) {
                answers += done.get();
            }
        }
        return answers * 1e9 / (System.nanoTime() - start);
    }

    private long work(int from, long end) throws Exception {
        long answers = 0;
        try (var line = new BenchLine(endpoint, user, password)) {
            while (System.nanoTime() < end) {
                line.get(paths.get((int) ((from + answers) % paths.size())));
                answers++;
            }
        }
        return answers;
    }
}
