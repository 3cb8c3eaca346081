package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.Priority;
import io.storefleet.jobs.internal.QuotaAsk.Grant;
import io.storefleet.jobs.internal.QuotaAsk.News;
import io.storefleet.jobs.internal.QuotaAsk.Wish;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose turn it is among several nodes: each look by hand, over the real database. */
class QuotaLedgerTest extends TwoNodesTest {

    QuotaLedgerTest(JdbcClient jdbc, TransactionTemplate transaction) {
        super(jdbc, transaction);
    }

    private void useUpTheBurst() {
        assertThat(lookAtOne(fixture.people("burst", 0, 0, 0, 0, 0))).hasSize(5);
    }

    /** Both nodes always have as much to do; what each store got. */
    private Map<String, Long> served(Duration duration, List<Wish> ofOne, List<Wish> ofOther) {
        List<Grant> grants = new ArrayList<>();
        var end = fixture.now.get().plus(duration);
        while (fixture.now.get().isBefore(end)) {
            grants.addAll(lookAtOne(ofOne.toArray(Wish[]::new)));
            grants.addAll(lookAtOther(ofOther.toArray(Wish[]::new)));
            fixture.pass(TICK);
        }
        return grants.stream().collect(Collectors.groupingBy(Grant::credential, Collectors.counting()));
    }

    private long of(Map<String, Long> served, String store) {
        return served.getOrDefault(fixture.key(store), 0L);
    }

    @Test
    void servesPeopleInTheOrderTheyCameOnWhateverNode() {
        useUpTheBurst();
        assertThat(lookAtOther(fixture.people("later", 2))).isEmpty();
        assertThat(lookAtOne(fixture.people("sooner", 1))).isEmpty();
        fixture.pass(Duration.ofMillis(340));

        assertThat(lookAtOther(fixture.people("later", 2))).isEmpty();
        assertThat(lookAtOne(fixture.people("sooner", 1))).hasSize(1);
        fixture.pass(Duration.ofMillis(340));
        assertThat(lookAtOther(fixture.people("later", 2))).hasSize(1);
    }

    @Test
    void leavesThePermitToAPersonWhoWaitsOnAnotherNode() {
        useUpTheBurst();
        assertThat(lookAtOther(fixture.people("person", 1))).isEmpty();
        fixture.pass(Duration.ofMillis(680));

        // Two permits are there: one for the person, one that is always left to people.
        assertThat(lookAtOne(fixture.jobs("agency", "store", 9))).isEmpty();
        assertThat(lookAtOther(fixture.people("person", 1))).hasSize(1);
    }

    @Test
    void letsAPersonPassJobsThatWaitedLonger() {
        useUpTheBurst();
        assertThat(lookAtOne(fixture.jobs("agency", "store", 9))).isEmpty();
        fixture.pass(Duration.ofMillis(680));
        var grants = lookAtOne(fixture.jobs("agency", "store", 9), fixture.people("person", 600));

        assertThat(grants).extracting(Grant::priority).containsExactly(Priority.PERSON);
    }

    @Test
    void givesAStoreWithOneSliceItsTurnBesideOneWithFiftyOnAnotherNode() {
        useUpTheBurst();
        var served = served(
                Duration.ofSeconds(30),
                List.of(fixture.jobs("agency", "big", 50)),
                List.of(fixture.jobs("agency", "small", 1)));

        assertThat(of(served, "big") + of(served, "small")).isBetween(86L, 92L);
        assertThat(of(served, "big") - of(served, "small")).isBetween(-2L, 2L);
    }

    @Test
    void letsTenantsTakeTurnsHoweverManyStoresTheyHave() {
        useUpTheBurst();
        var many = IntStream.range(0, 20)
                .mapToObj(number -> fixture.jobs("large", "store" + number, 3))
                .toList();
        var served = served(Duration.ofSeconds(30), many, List.of(fixture.jobs("little", "only", 2)));

        long all = served.values().stream().mapToLong(Long::longValue).sum();
        assertThat(of(served, "only")).isBetween(all / 2 - 2, all / 2 + 2);
        assertThat(IntStream.range(0, 20).mapToLong(number -> of(served, "store" + number)))
                .allSatisfy(share -> assertThat(share).isBetween(1L, 3L));
    }

    @Test
    void dealsTurnsAlsoWithinANode() {
        useUpTheBurst();
        var both = List.of(fixture.jobs("agency", "big", 50), fixture.jobs("agency", "small", 1));
        var served = served(Duration.ofSeconds(20), both, List.of());

        assertThat(of(served, "big") - of(served, "small")).isBetween(-1L, 1L);
        assertThat(of(served, "small")).isGreaterThan(25);
    }

    @Test
    void leavesTheWholeQuotaToOneWhenNobodyElseWaits() {
        useUpTheBurst();
        var served = served(Duration.ofSeconds(30), List.of(fixture.jobs("agency", "big", 50)), List.of());

        assertThat(of(served, "big")).isBetween(86L, 92L);
    }

    @Test
    void doesNotWaitForANodeThatDied() {
        useUpTheBurst();
        assertThat(lookAtOther(fixture.people("gone", 1), fixture.jobs("dead", "gone too", 50)))
                .isEmpty();
        assertThat(lookAtOne(fixture.jobs("agency", "store", 9))).isEmpty();
        var from = fixture.now.get();
        while (lookAtOne(fixture.jobs("agency", "store", 9)).isEmpty()) {
            fixture.pass(TICK);
        }
        assertThat(Duration.between(from, fixture.now.get())).isLessThan(Duration.ofSeconds(2));

        var served = served(Duration.ofSeconds(10), List.of(fixture.jobs("agency", "store", 9)), List.of());
        assertThat(of(served, "store")).isBetween(29L, 34L);
    }

    @Test
    void keepsNoPermitForANodeThatIsNotHeardOfAnyMore() {
        useUpTheBurst();
        assertThat(lookAtOther(fixture.people("gone", 1))).isEmpty();
        fixture.pass(Duration.ofSeconds(5));

        assertThat(lookAtOne(fixture.people("here", 5_000, 5_000, 5_000, 5_000, 5_000, 5_000)))
                .hasSize(5);
    }

    @Test
    void doesNotWaitForAStoreThatIsHeldUpByItsOwnLimit() {
        var first = lookAtOther(fixture.jobs("agency", "slow", 1));
        other.learn(elsewhere(first, Duration.ofMinutes(1)));
        var served = served(
                Duration.ofSeconds(20),
                List.of(fixture.jobs("agency", "store", 9)),
                List.of(fixture.people("slow", 1, 1, 1, 1, 1, 1, 1, 1, 1)));

        assertThat(of(served, "slow")).isZero();
        assertThat(of(served, "store")).isBetween(58L, 66L);
    }

    /** The service throttles the store, but not this address. */
    private QuotaAsk elsewhere(List<Grant> grants, Duration retryAfter) {
        var told = fixture.tell("other", grants.stream(), new News.Refused(retryAfter));
        return new QuotaAsk(fixture.key("elsewhere"), "other", told.asked(), told.wishes(), told.lessons());
    }

    @Test
    void takesBackAPermitWithWhichNothingWasSent() {
        useUpTheBurst();
        fixture.pass(Duration.ofMillis(340));
        var unused = lookAtOne(fixture.people("store", 1));
        one.learn(fixture.tell("one", unused.stream(), new News.Unused()));

        assertThat(lookAtOther(fixture.people("store", 2))).hasSize(1);
    }
}
