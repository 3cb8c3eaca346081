package io.storefleet.fastspring.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundredth of the inputs that {@code ./storefleet bench attacks} feeds. */
class DecoderFuzzTest {

    private static final int INPUTS = 10_000;
    private static final int SECONDS = 10;

    @Test
    void noAnswerWhateverCrashesOrHangsACall(@TempDir Path directory) throws Exception {
        Fuzzing.Ending ending = new Fuzzing(directory).run(INPUTS, SECONDS, seeds());

        assertThat(ending.output()).contains("Done " + INPUTS + " runs");
        assertThat(ending.exit()).isZero();
    }

    private static List<byte[]> seeds() {
        byte[] body = "{\"accounts\":[{\"account\":\"acT0aaaaaaaaaaaaaaaaaA\"}]}".getBytes(StandardCharsets.UTF_8);
        List<byte[]> seeds = new ArrayList<>();
        for (int call = 0; call < EveryCall.all().size(); call++) {
            seeds.add(DecoderFuzz.input(call, 200, body));
        }
        return seeds;
    }
}
