package io.storefleet.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What lives in the heap of another JVM, counted after full collections. */
record LiveHeap(long pid) {

    private static final int MOST = 8;
    private static final long SETTLED = 100_000;

    /** Bytes of all that can be reached; collects until that does not shrink any more. */
    long bytes() throws IOException, InterruptedException {
        long last = Long.MAX_VALUE;
        for (int at = 0; at < MOST; at++) {
            var lines = histogram();
            var total = lines.getLast().strip().split("\\s+");
            long now = Long.parseLong(total[2]);
            if (last - now < SETTLED) {
                return Math.min(last, now);
            }
            last = now;
            Thread.sleep(500);
        }
        return last;
    }

    /** The classes that take most: their rank, instances, bytes and name. */
    String classes(int most) throws IOException, InterruptedException {
        return histogram().stream().skip(2).limit(most).collect(Collectors.joining("\n"));
    }

    private List<String> histogram() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var process = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        if (process.waitFor() != 0 || lines.isEmpty() || !lines.getLast().startsWith("Total")) {
            throw new IOException("the heap of " + pid + " could not be counted");
        }
        return lines;
    }
}
