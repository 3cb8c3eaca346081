package io.storefleet.fastspring.attacks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the fuzzer against {@link DecoderFuzz} in a process of its own. */
public final class Fuzzing {

    /** The largest input in bytes. */
    static final int LONGEST = 16_384;

    /** For inputs that never end; one that takes long is told by the processor time it needs. */
    private static final int STUCK_SECONDS = 300;

    private static final int MOST_MINUTES = 180;

    /** Where answers are read; the fuzzer spoils the records of the root package. */
    private static final String READERS = Stream.of(
                    "internal",
                    "accounts",
                    "checkouts",
                    "coupons",
                    "events",
                    "invoices",
                    "orders",
                    "products",
                    "quotes",
                    "reports",
                    "returns",
                    "sessions",
                    "subscriptions",
                    "webhooks")
            .map(name -> "io.storefleet.fastspring." + name + ".**")
            .collect(Collectors.joining(":"));

    private final Path directory;

    /** @param directory for the corpus and for what crashed */
    public Fuzzing(Path directory) {
        this.directory = directory;
    }

    /** How it ended: exit code 0 when no input crashed or took longer than it may. */
    public record Ending(int exit, String output) {

        private static final int TAIL = 2_000;
        private static final Pattern COVERAGE = Pattern.compile(" cov: (\\d+) ");
        private static final Pattern RUNS = Pattern.compile("(?m)^Done (\\d+) runs ");

        /** How many different ways through the client the inputs took; 0 when the fuzzer was blind. */
        public int coverage() {
            Matcher lines = COVERAGE.matcher(output);
            return lines.results()
                    .mapToInt(line -> Integer.parseInt(line.group(1)))
                    .max()
                    .orElse(0);
        }

        /** How many inputs were fed by a fuzzer that came to its end; 0 when it did not. */
        public int runs() {
            Matcher done = RUNS.matcher(output);
            return done.find() ? Integer.parseInt(done.group(1)) : 0;
        }

        /** The end of what the fuzzer said, where a finding stands. */
        public String tail() {
            String said = output.lines()
                    .filter(line -> !line.startsWith("INFO: Instrumented"))
                    .collect(Collectors.joining("\n"));
            return said.substring(Math.max(0, said.length() - TAIL));
        }
    }

    /** Feeds at least so many inputs, the seeds first. */
    public Ending run(int inputs, Collection<byte[]> seeds) throws IOException, InterruptedException {
        Path corpus = Files.createDirectories(directory.resolve("corpus"));
        int number = 0;
        for (byte[] seed : seeds) {
            Files.write(corpus.resolve("seed-" + number++), seed);
        }
        Path classes = FuzzedClasses.copyTo(directory.resolve("classes"));
        Path log = directory.resolve("fuzzing.log");
        Process process = new ProcessBuilder(command(inputs, corpus, classes))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        return new Ending(process.exitValue(), read(log));
    }

    private static List<String> command(int inputs, Path corpus, Path classes) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java,
                "-Xmx512m",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classes + File.pathSeparator + classPath(),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + DecoderFuzz.class.getName(),
                "--instrumentation_includes=" + READERS,
                "--custom_hook_includes=io.storefleet.fastspring.internal.**",
                "-runs=" + inputs,
                "-seed=1",
                // else it feeds again each second what it has written itself, beyond the number asked for
                "-reload=0",
                "-timeout=" + STUCK_SECONDS,
                "-rss_limit_mb=0",
                "-max_len=" + LONGEST,
                corpus.toString());
    }

    /** Absolute, because the child works in another directory. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
