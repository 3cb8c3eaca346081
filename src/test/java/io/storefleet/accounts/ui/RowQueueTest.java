package io.storefleet.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order in which rows are read. */
class RowQueueTest {

    private final List<AccountId> begun = new ArrayList<>();
    private final RowQueue queue = new RowQueue(2, begun::add);
    private final AccountId a = new AccountId("a");
    private final AccountId b = new AccountId("b");
    private final AccountId c = new AccountId("c");
    private final AccountId d = new AccountId("d");

    @Test
    void readsAFewAtATimeInTheOrderTheyCameIntoView() {
        Stream.of(a, b, c, d).forEach(queue::want);
        assertThat(begun).containsExactly(a, b);
        queue.done(b);
        assertThat(begun).containsExactly(a, b, c);
        queue.done(a);
        queue.done(c);
        assertThat(begun).containsExactly(a, b, c, d);
    }

    @Test
    void neverBeginsARowThatHasLeftTheView() {
        Stream.of(a, b, c, d).forEach(queue::want);
        queue.drop(c);
        queue.done(a);
        assertThat(begun).containsExactly(a, b, d);
        queue.dropAll();
        queue.done(b);
        queue.done(d);
        assertThat(begun).containsExactly(a, b, d);
    }

    @Test
    void readsARowOnceHoweverOftenItIsWanted() {
        queue.want(a);
        queue.want(a);
        queue.done(a);
        assertThat(begun).containsExactly(a);
    }
}
