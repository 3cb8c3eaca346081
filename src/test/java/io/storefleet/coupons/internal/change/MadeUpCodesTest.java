package io.storefleet.coupons.internal.change;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.storefleet.coupons.CodePattern;
import io.storefleet.coupons.CodePattern.Alphabet;
import io.storefleet.coupons.CouponProblem;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Codes that are made up. */
class MadeUpCodesTest {

    private final MadeUpCodes codes = new MadeUpCodes(new Random(7));

    @ParameterizedTest
    @EnumSource(Alphabet.class)
    void useNoCharacterThatIsTakenForAnother(Alphabet alphabet) {
        assertThat(alphabet.characters())
                .doesNotContainPattern("[0OQ1IL2Z5S8BUV]")
                .matches("[A-Z0-9]+");
        var made = codes.make(new CodePattern("x-", alphabet, 8, 500), some -> Set.of());
        assertThat(made).hasSize(500).doesNotHaveDuplicates();
        assertThat(made).allMatch(code -> code.matches("X-[" + alphabet.characters() + "]{8}"));
    }

    @Test
    void areNeverThereAlready() {
        // 25 combinations of which 13 are there, and all of the others are wanted.
        var there = new HashSet<String>();
        for (char first : "34679".toCharArray()) {
            for (char second : "34679".toCharArray()) {
                if (there.size() < 13) {
                    there.add("" + first + second);
                }
            }
        }
        var made = codes.make(new CodePattern("", Alphabet.DIGITS, 2, 12), some -> {
            var taken = new HashSet<>(some);
            taken.retainAll(there);
            return taken;
        });
        assertThat(made).hasSize(12).doesNotHaveDuplicates().doesNotContainAnyElementsOf(there);
    }

    @Test
    void areEachAsLikelyAsAnyOther() {
        var made = codes.make(new CodePattern("", Alphabet.MIXED, 10, 20_000), some -> Set.of());
        for (int place = 0; place < 10; place++) {
            int at = place;
            var counts = made.stream().collect(groupingBy(code -> code.charAt(at), counting()));
            assertThat(counts).hasSize(Alphabet.MIXED.characters().length());
            double expected = 20_000.0 / Alphabet.MIXED.characters().length();
            assertThat(counts.values())
                    .allSatisfy(count -> assertThat((double) count).isCloseTo(expected, within(expected / 5)));
        }
    }

    @Test
    void areRefusedWhereThereAreTooFewCombinations() {
        var tight = new CodePattern("", Alphabet.DIGITS, 2, 13);
        assertThat(tight.possible()).isFalse();
        assertThat(tight.guessable()).isTrue();
        assertThatThrownBy(() -> codes.make(tight, some -> Set.of())).isInstanceOf(CouponProblem.class);
        assertThatThrownBy(() -> codes.make(new CodePattern("", Alphabet.DIGITS, 2, 2), Set::copyOf))
                .isInstanceOf(CouponProblem.class);
    }
}
