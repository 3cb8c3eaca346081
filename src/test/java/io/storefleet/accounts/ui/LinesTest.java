package io.storefleet.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.Page;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a list knows of its lines while the store's pages come in. */
class LinesTest {

    private final Lines lines = new Lines();

    private static Page<AccountId> page(int from, int count, OptionalInt next, OptionalInt total) {
        var ids = IntStream.range(from, from + count)
                .mapToObj(number -> new AccountId("account-" + number))
                .toList();
        return new Page<>(ids, next, total);
    }

    @Test
    void asksForAPageOnceUntilItFailed() {
        assertThat(lines.ask(new Line(49))).hasValue(1);
        assertThat(lines.ask(new Line(0))).isEmpty();
        lines.failed(1);
        assertThat(lines.ask(new Line(0))).hasValue(1);
        assertThat(lines.ask(new Line(50))).hasValue(2);
    }

    @Test
    void isAsLongAsTheStoreSaysAndReadsAnyPageFirst() {
        lines.arrived(2, page(50, 50, OptionalInt.of(3), OptionalInt.of(119)));
        assertThat(lines.size()).isEqualTo(119);
        assertThat(lines.at(new Line(50))).isEqualTo(new AccountId("account-50"));
        assertThat(lines.at(new Line(0))).isNull();
        assertThat(lines.waiting(new Line(0))).isTrue();
    }

    @Test
    void growsByAPageWhereTheStoreTellsNoTotalAndEndsWithTheLastOne() {
        lines.arrived(1, page(0, 50, OptionalInt.of(2), OptionalInt.empty()));
        assertThat(lines.size()).isEqualTo(100);
        lines.arrived(2, page(50, 19, OptionalInt.empty(), OptionalInt.empty()));
        assertThat(lines.size()).isEqualTo(69);
    }

    @Test
    void leavesALineWithoutAnAccountEmptyWhenItsPageWasShorter() {
        lines.arrived(1, page(0, 49, OptionalInt.of(2), OptionalInt.of(60)));
        assertThat(lines.at(new Line(49))).isNull();
        assertThat(lines.waiting(new Line(49))).isFalse();
    }

    @Test
    void findsTheLineOfAnAccountItKnows() {
        lines.arrived(2, page(50, 50, OptionalInt.empty(), OptionalInt.of(100)));
        assertThat(lines.find(new AccountId("account-73"))).contains(new Line(73));
        assertThat(lines.find(new AccountId("account-3"))).isEmpty();
        assertThat(lines.find(null)).isEmpty();
    }

    @Test
    void knowsWhatALookUpHasFoundInFull() {
        var found = Lines.of(List.of(new AccountId("one"), new AccountId("two")));
        assertThat(found.size()).isEqualTo(2);
        assertThat(found.at(new Line(1))).isEqualTo(new AccountId("two"));
        assertThat(found.ask(new Line(0))).isEmpty();
    }
}
