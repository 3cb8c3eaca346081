package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.HttpAnswer;
import io.storefleet.fastspring.RecordingQuota;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Target of the fuzzer: a service that answers anything at all to every call. The first byte of an input chooses the call,
 * the second the status, the rest is the body. Whatever comes, a reading call returns or fails typed, and a changing call,
 * which is sent once, tells an outcome.
 */
public final class DecoderFuzz {

    static final List<Integer> STATUSES = List.of(200, 201, 204, 302, 400, 401, 403, 404, 413, 429, 500, 503);

    private static final List<EveryCall> CALLS = EveryCall.all(Targets.INVENTED);

    /** Of the processor, so that a busy machine fails nothing. */
    private static final long LONGEST_NANOS = 1_000_000_000L;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private DecoderFuzz() {}

    /** Called by the fuzzer before the first input: what is loaded and instrumented here takes no input's time. */
    public static void fuzzerInitialize() {
        for (int call = 0; call < CALLS.size(); call++) {
            for (int status : STATUSES) {
                decode(input(call, status, "{}".getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** Called by the fuzzer for each input. */
    public static void fuzzerTestOneInput(byte[] input) {
        long before = THREADS.getCurrentThreadCpuTime();
        decode(input);
        long taken = THREADS.getCurrentThreadCpuTime() - before;
        if (taken > LONGEST_NANOS) {
            throw new AssertionError("Took " + taken / 1_000_000 + " ms of the processor");
        }
    }

    private static void decode(byte[] input) {
        if (input.length < 2) {
            return;
        }
        EveryCall call = CALLS.get(Byte.toUnsignedInt(input[0]) % CALLS.size());
        int status = STATUSES.get(Byte.toUnsignedInt(input[1]) % STATUSES.size());
        var answer = new HttpAnswer(status, Map.of(), Arrays.copyOfRange(input, 2, input.length));
        if (call.changes()) {
            change(call, answer);
        } else {
            read(call, answer);
        }
    }

    private static void read(EveryCall call, HttpAnswer answer) {
        try {
            call.make(client(answer, new FastSpringFixtures()));
        } catch (FastSpringException expected) {
            if (expected.getMessage() == null) {
                throw new AssertionError("A failure without a word", expected);
            }
        }
    }

    private static void change(EveryCall call, HttpAnswer answer) {
        var given = new FastSpringFixtures();
        call.outcomes(client(answer, given));
        if (given.reports.size() != 1) {
            throw new AssertionError(call + " was sent " + given.reports.size() + " times");
        }
    }

    /** The input that makes a call meet this answer. */
    static byte[] input(int call, int status, byte[] body) {
        byte[] input = new byte[body.length + 2];
        input[0] = (byte) call;
        input[1] = (byte) STATUSES.indexOf(status);
        System.arraycopy(body, 0, input, 2, body.length);
        return input;
    }

    private static FastSpring client(HttpAnswer answer, FastSpringFixtures given) {
        FastSpringOptions options = given.options(URI.create("https://api.example.org"), new RecordingQuota())
                .withFeatures(EveryCall.FEATURES);
        return new FastSpring(_ -> answer, options);
    }
}
