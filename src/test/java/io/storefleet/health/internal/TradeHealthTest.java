package io.storefleet.health.internal;

import static io.storefleet.health.Check.CHARGES;
import static io.storefleet.health.Check.DECLINES;
import static io.storefleet.health.Check.TEST_MODE;
import static io.storefleet.health.Level.AMBER;
import static io.storefleet.health.Level.GREEN;
import static io.storefleet.health.Level.RED;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.health.Health;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whether the store sells as it uses to. */
class TradeHealthTest extends HealthTest {

    TradeHealthTest(HealthFixture fixture, Health health) {
        super(fixture, health);
    }

    @Test
    void moreFailedChargesThanUsualAreRed() {
        for (int day = 3; day < 20; day++) {
            fixture.orders(owner, store, 20, now.minus(Duration.ofDays(day)), "live:completed:EUR");
        }
        fixture.orders(owner, store, 10, now.minus(Duration.ofDays(9)), "live:failed:EUR");
        fixture.orders(owner, store, 30, now.minusSeconds(3_600), "live:completed:EUR");
        assertThat(of(judged(), DECLINES).level()).isEqualTo(GREEN);
        fixture.orders(owner, store, 12, now.minusSeconds(3_600), "live:failed:EUR");
        for (int event = 0; event < 3; event++) {
            fixture.event(owner, store, "subscription.charge.failed", now.minusSeconds(1_800), false);
        }
        var declines = of(judged(), DECLINES);
        assertThat(declines.level()).isEqualTo(RED);
        assertThat(declines.facts().count()).isEqualTo(15);
        assertThat(declines.code()).isEqualTo("day");
    }

    @Test
    void testOrdersThatFailAlarmNobody() {
        fixture.orders(owner, store, 200, now.minus(Duration.ofDays(9)), "live:completed:EUR");
        fixture.orders(owner, store, 40, now.minusSeconds(3_600), "test:failed:EUR");
        assertThat(of(judged(), DECLINES).level()).isNotIn(RED, AMBER);
    }

    @Test
    void lateChargesAreCountedButManagedOnes() {
        fixture.subscription(owner, store, "active", today.minusDays(1), true, now.minusSeconds(9));
        fixture.subscription(owner, store, "active", today, false, now.minusSeconds(9));
        assertThat(of(judged(), CHARGES).level()).isEqualTo(GREEN);
        fixture.subscription(owner, store, "active", today.minusDays(1), false, now.minusSeconds(9));
        assertThat(of(judged(), CHARGES).level()).isEqualTo(AMBER);
        fixture.subscription(owner, store, "active", today.minusDays(5), false, now.minusSeconds(9));
        var late = of(judged(), CHARGES);
        assertThat(late.level()).isEqualTo(RED);
        assertThat(late.facts().count()).isEqualTo(2);
    }

    @Test
    void aStoreWithTestOrdersAloneIsAmber() {
        fixture.orders(owner, store, 2, now.minus(Duration.ofDays(5)), "test:completed:EUR");
        assertThat(of(judged(), TEST_MODE).level()).isEqualTo(AMBER);
        fixture.orders(owner, store, 1, now.minusSeconds(60), "live:completed:EUR");
        assertThat(of(judged(), TEST_MODE).level()).isEqualTo(GREEN);
    }
}
