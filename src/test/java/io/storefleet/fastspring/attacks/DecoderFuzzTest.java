package io.storefleet.fastspring.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundredth of the inputs that {@code ./storefleet bench attacks} feeds. */
class DecoderFuzzTest {

    private static final int INPUTS = 10_000;

    @Test
    void noAnswerWhateverCrashesOrHangsACall(@TempDir Path directory) throws Exception {
        Fuzzing.Ending ending = new Fuzzing(directory).run(INPUTS, Recording.seeds());

        assertThat(ending.runs()).as(ending.tail()).isGreaterThanOrEqualTo(INPUTS);
        assertThat(ending.coverage()).as(ending.tail()).isGreaterThan(1_000);
        assertThat(ending.exit()).as(ending.tail()).isZero();
    }
}
