package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.internal.QuotaAsk.News;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What several nodes learn together and what the board tells of it, over the real database. */
class SharedLimitTest extends TwoNodesTest {

    SharedLimitTest(JdbcClient jdbc, TransactionTemplate transaction) {
        super(jdbc, transaction);
    }

    @Test
    void spendsAMovingLimitWithTwoNodesAndIsSeldomRefused() {
        var service = new SlidingLimit(fixture.now::get);
        for (int limit : new int[] {240, 60, 240}) {
            service.minutes(limit, 20, this::turnOfBoth);
        }

        assertThat(service.share()).isGreaterThan(0.95);
        assertThat(service.refusedShare()).isLessThan(0.02);
        assertThat(service.mostAboveTheLearned()).isZero();
        assertThat(service.shareOf("one")).isBetween(0.45, 0.55);
    }

    private Duration turnOfBoth(SlidingLimit service) {
        List<Duration> naps = new ArrayList<>();
        for (String node : List.of("one", "other")) {
            var ledger = node.equals("one") ? one : other;
            var ask = fixture.ask(node, fixture.jobs(node, node, 12));
            var deal = ledger.look(new QuotaAsk(ask.address(), node, ask.asked(), ask.wishes(), service.lessons(node)));
            int believed = (int) Math.ceil(fixture.board(600)
                    .standing(fixture.address, fixture.key(node))
                    .address()
                    .perMinute());
            deal.grants().forEach(grant -> service.call(node, grant, believed));
            naps.add(deal.nap());
        }
        Duration nap = Collections.min(naps);
        // The database knows no shorter times than microseconds.
        Duration step = nap.compareTo(TICK) < 0
                ? TICK
                : nap.truncatedTo(ChronoUnit.MICROS).plusNanos(1_000);
        fixture.pass(step);
        return step;
    }

    @Test
    void tellsHowMuchIsSpentWhoHoldsUpAndWhoIsNext() {
        var board = fixture.board(600);
        var keys =
                Stream.of("next", "second", "third", "idle").map(fixture::key).toList();
        lookAtOne(fixture.people("burst", 0, 0, 0, 0, 0));
        lookAtOne(fixture.jobs("a", "third", 9));
        fixture.pass(Duration.ofMillis(670));
        assertThat(lookAtOne(fixture.jobs("a", "third", 9))).hasSize(1);
        lookAtOther(fixture.jobs("b", "second", 5), fixture.people("next", 5, 6, 7));

        var standings = board.standings(fixture.address, keys);
        assertThat(standings.keySet()).containsExactlyElementsOf(keys);
        assertThat(standings.values()).extracting(each -> each.place()).containsExactly(1, 3, 4, 0);
        assertThat(standings.values()).extracting(each -> each.people()).containsExactly(2, 0, 0, 0);
        assertThat(standings.values()).extracting(each -> each.jobs()).containsExactly(0, 5, 8, 0);
        assertThat(standings.values()).allSatisfy(each -> {
            assertThat(each.address().spent()).isEqualTo(7);
            assertThat(each.throttled()).isEmpty();
        });
        assertThat(board.standing(fixture.address, fixture.key("third"))
                        .credential()
                        .spent())
                .isEqualTo(1);
    }

    @Test
    void keepsWhatWasLearnedAsItWas() {
        Function<QuotaLedger, Double> believed = ledger -> fixture.board(600)
                .standing(fixture.address, fixture.key("store"))
                .address()
                .perMinute();
        var grants = lookAtOne(fixture.jobs("agency", "store", 4));
        one.learn(fixture.tell("one", grants.stream().limit(3), new News.Answered()));
        one.learn(fixture.tell("one", grants.stream().skip(3), new News.Refused(Duration.ofSeconds(2))));
        double learned = believed.apply(one);

        assertThat(learned).isEqualTo(89.1);
        fixture.pass(Duration.ofDays(3));
        assertThat(believed.apply(fixture.ledger(600))).isEqualTo(learned);
    }
}
