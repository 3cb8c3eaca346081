package io.storefleet.fastspring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract §2.5: the size of a batch is learned at little cost. */
class BatchSizeTest {

    private final BatchSize size = new BatchSize();

    /** Sends so many calls to a service that takes so many ids, and counts the refusals. */
    private int refusals(int calls, int cap) {
        int refusals = 0;
        for (int call = 0; call < calls; call++) {
            int asked = size.now();
            if (asked > cap) {
                refusals++;
                size.refused(asked);
            } else {
                size.worked(asked);
            }
        }
        return refusals;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 100, 339, 340, 1000})
    void hasNoMoreThanTwoOfAHundredCallsRefused(int cap) {
        assertThat(refusals(1000, cap)).isLessThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 100, 339, 340})
    void findsTheLargestSizeThatWorks(int cap) {
        refusals(40, cap);

        assertThat(size.now()).isBetween(cap, Math.min(340, cap + 1));
    }

    @Test
    void growsAgainWhenTheServiceTakesMore() {
        refusals(100, 7);

        assertThat(refusals(200, 1000)).isZero();
        assertThat(size.now()).isEqualTo(340);
    }

    @Test
    void shrinksWhenTheServiceTakesLess() {
        refusals(100, 340);

        assertThat(refusals(1000, 7)).isLessThanOrEqualTo(20);
        assertThat(size.now()).isBetween(7, 8);
    }

    @Test
    void recoversSoonFromARefusalThatHadAnotherReason() {
        size.refused(50);
        size.refused(2);

        refusals(50, 340);

        assertThat(size.now()).isEqualTo(340);
    }

    @Test
    void learnsNothingFromSmallCalls() {
        for (int call = 0; call < 100; call++) {
            size.worked(3);
        }

        assertThat(size.now()).isEqualTo(50);
    }
}
