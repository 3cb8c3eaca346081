package io.storefleet.links.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a store teaches how many ids one call may ask for. */
class CallSizeTest {

    @Test
    void growsByHalfWhileItWorks() {
        assertThat(CallSize.first().answeredFor(50).ids()).isEqualTo(75);
        assertThat(CallSize.first().answeredFor(50).answeredFor(75).ids()).isEqualTo(113);
        assertThat(CallSize.known(1_000, 1_000, 0).answeredFor(1_000).ids()).isEqualTo(1_000);
    }

    @Test
    void learnsFromACallThatWasNotFullOnlyThatSoManyWork() {
        assertThat(CallSize.first().answeredFor(20)).isEqualTo(CallSize.known(50, 20, 0));
        assertThat(CallSize.known(50, 40, 0).answeredFor(20)).isEqualTo(CallSize.known(50, 40, 0));
    }

    @Test
    void triesMoreThanWasEverAnsweredInOneCallAtATime() {
        assertThat(CallSize.first().beside(0)).isEqualTo(50);
        assertThat(CallSize.first().beside(50)).isZero();
        assertThat(CallSize.known(75, 50, 0).beside(50)).isEqualTo(75);
        assertThat(CallSize.known(75, 50, 0).beside(75)).isZero();
        assertThat(CallSize.known(100, 100, 102).beside(100)).isEqualTo(100);
    }

    @Test
    void waitsForNoTryOfWhatWasRefusedOnce() {
        assertThat(CallSize.known(102, 100, 102).beside(102)).isEqualTo(100);
    }

    @Test
    void halvesWhatWasNeverAnsweredAndEndsWithSingleCalls() {
        assertThat(CallSize.first().refusedFor(50).ids()).isEqualTo(25);
        assertThat(CallSize.first().refusedFor(2).ids()).isEqualTo(1);
    }

    @Test
    void halvesWhatUsedToWorkOnceItIsRefused() {
        assertThat(CallSize.known(300, 300, 0).refusedFor(300).ids()).isEqualTo(150);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50, 100, 340})
    void wastesFewCallsOnAnyLimit(int limit) {
        var size = CallSize.first();
        int left = 50_000;
        int calls = 0;
        while (left > 0) {
            int asked = Math.min(left, size.ids());
            calls++;
            if (asked > limit) {
                size = size.refusedFor(asked);
            } else {
                size = size.answeredFor(asked);
                left -= asked;
            }
        }
        assertThat((double) calls / Math.ceilDiv(50_000, limit)).isLessThan(1.15);
    }

    @Test
    void readsWhatItWrote() {
        var at = Checkpoint.first(io.storefleet.links.LinkBatchId.next(), new CallSize(60, 50, 75, 3, 16));
        assertThat(Checkpoint.parse(at.failed().toString())).isEqualTo(at.failed());
    }

    @Test
    void asksForLessAfterThreeFailuresInARowOnly() {
        var at = Checkpoint.first(io.storefleet.links.LinkBatchId.next(), CallSize.first());
        assertThat(at.failedToCope().failedToCope().size().ids()).isEqualTo(50);
        assertThat(at.failedToCope().failedToCope().failedToCope().size().ids()).isEqualTo(25);
        assertThat(at.failed().failed().failed().size().ids()).isEqualTo(50);
    }
}
