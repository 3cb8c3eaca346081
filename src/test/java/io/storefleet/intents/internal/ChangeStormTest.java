package io.storefleet.intents.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.intents.IntentState;
import org.junit.jupiter.api.Test;

/** A hundredth of the benchmark {@code intents}, always the same one. */
class ChangeStormTest {

    private static final int CHANGES = 100;
    private static final int ACCOUNTS = 60;
    private static final long SEED = 7;

    @Test
    void neitherLosesNorRepeatsAChargeOrARefundWhateverFails() throws Exception {
        try (var storm = ChangeStorm.start(ACCOUNTS)) {
            var tally = storm.run(CHANGES, SEED);

            assertThat(tally.written()).isEqualTo(CHANGES);
            assertThat(tally.lost()).isZero();
            assertThat(tally.duplicates()).isZero();
            assertThat(tally.sentAgain()).isZero();
            assertThat(tally.unknown()).isGreaterThan(CHANGES / 3);
            assertThat(tally.ended()).containsOnlyKeys(IntentState.CONFIRMED, IntentState.ABSENT);
        }
    }
}
