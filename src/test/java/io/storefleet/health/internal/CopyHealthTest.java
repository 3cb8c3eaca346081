package io.storefleet.health.internal;

import static io.storefleet.health.Check.COPY;
import static io.storefleet.health.Check.DECLINES;
import static io.storefleet.health.Check.EVENTS;
import static io.storefleet.health.Check.LAG;
import static io.storefleet.health.Check.WEBHOOK;
import static io.storefleet.health.Level.AMBER;
import static io.storefleet.health.Level.GREEN;
import static io.storefleet.health.Level.RED;
import static io.storefleet.health.Level.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.health.Health;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How old the copy is and whether the store still tells what happens in it. */
class CopyHealthTest extends HealthTest {

    CopyHealthTest(HealthFixture fixture, Health health) {
        super(fixture, health);
    }

    @Test
    void aCopyThatIsBehindIsAmberThenRed() {
        set("update tenant.mirror_stream set fresh_until = now() - interval '50 min' where tenant_id = :tenant"
                + " and stream = 'orders'");
        assertThat(of(judged(), LAG).level()).isEqualTo(AMBER);
        set("update tenant.mirror_stream set fresh_until = now() - interval '3 hours', trouble = 'throttled',"
                + " trouble_at = now() - interval '3 hours' where tenant_id = :tenant and stream = 'orders'");
        var lag = of(judged(), LAG);
        assertThat(lag.level()).isEqualTo(RED);
        assertThat(lag.code()).isEqualTo("throttled");
    }

    @Test
    void aFillingCopySaysHowFarItIsAndJudgesNoTrade() {
        set("update tenant.mirror_stream set copied_at = null where tenant_id = :tenant and stream = 'orders'");
        var health = judged();
        assertThat(health.level()).isEqualTo(UNKNOWN);
        assertThat(of(health, COPY).code()).isEqualTo("filling");
        assertThat(of(health, COPY).facts().percent()).isEqualTo(40);
        assertThat(of(health, DECLINES).code()).isEqualTo("copying");
    }

    @Test
    void eventsThatWaitTooLongAreTold() {
        fixture.event(owner, store, "order.completed", now.minusSeconds(60), true);
        assertThat(of(judged(), EVENTS).level()).isEqualTo(GREEN);
        fixture.event(owner, store, "order.completed", now.minus(Duration.ofMinutes(30)), true);
        var waiting = of(judged(), EVENTS);
        assertThat(waiting.level()).isEqualTo(AMBER);
        assertThat(waiting.facts().count()).isEqualTo(2);
    }

    @Test
    void aWebhookThatWasSetUpAndNeverCameIsAmberOnceTheStoreSells() {
        fixture.write(owner, """
                insert into tenant.store_webhook (tenant_id, store_id, token_sealed, token_at, secret_sealed, secret_at)
                values (:tenant, :store, '', now() - interval '3 days', '', now())""", Map.of("store", store.value()));
        assertThat(of(judged(), WEBHOOK).code()).isEqualTo("none");
        fixture.orders(owner, store, 1, now.minusSeconds(60), "live:completed:EUR");
        assertThat(of(judged(), WEBHOOK).code()).isEqualTo("never");
        fixture.write(
                owner, "update tenant.store_webhook set last_delivery_at = now() where tenant_id = :tenant", Map.of());
        assertThat(of(judged(), WEBHOOK).level()).isEqualTo(UNKNOWN);
        assertThat(of(judged(), WEBHOOK).code()).isEqualTo("seldom");
    }

    @Test
    void aWebhookIsMissedByTheStoresOwnRhythm() {
        // Each day at the same hour: a day without any is usual here.
        for (int day = 27; day >= 2; day--) {
            fixture.event(owner, store, "order.completed", now.minus(Duration.ofDays(day)), false);
        }
        var silent = of(judged(), WEBHOOK);
        assertThat(silent.level()).isEqualTo(AMBER);
        assertThat(silent.facts().usual()).isEqualTo(Duration.ofDays(1));
        fixture.event(owner, store, "order.completed", now.minus(Duration.ofHours(30)), false);
        assertThat(of(judged(), WEBHOOK).level()).isEqualTo(GREEN);
    }

    @Test
    void oneOutageDoesNotMakeTheNextOneUsual() {
        for (int hour = 600; hour >= 20; hour -= 4) {
            if (hour > 320 || hour < 200) {
                fixture.event(owner, store, "order.completed", HealthFixture.hoursBefore(now, hour), false);
            }
        }
        var silent = of(judged(), WEBHOOK);
        assertThat(silent.facts().usual()).isEqualTo(Duration.ofHours(4));
        assertThat(silent.level()).isEqualTo(RED);
    }

    @Test
    void fewWebhooksTellNoRhythm() {
        fixture.event(owner, store, "order.completed", now.minus(Duration.ofDays(20)), false);
        assertThat(of(judged(), WEBHOOK).code()).isEqualTo("seldom");
        assertThat(of(judged(), WEBHOOK).level()).isEqualTo(UNKNOWN);
    }
}
