package io.storefleet.health.internal;

import static io.storefleet.health.Check.CHARGES;
import static io.storefleet.health.Check.COPY;
import static io.storefleet.health.Check.CREDENTIAL;
import static io.storefleet.health.Check.DECLINES;
import static io.storefleet.health.Check.EVENTS;
import static io.storefleet.health.Check.LAG;
import static io.storefleet.health.Check.QUOTA;
import static io.storefleet.health.Check.TEST_MODE;
import static io.storefleet.health.Check.WEBHOOK;
import static io.storefleet.health.Level.AMBER;
import static io.storefleet.health.Level.GREEN;
import static io.storefleet.health.Level.RED;
import static io.storefleet.health.Level.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.health.Check;
import io.storefleet.health.Finding;
import io.storefleet.health.Health;
import io.storefleet.health.StoreHealth;
import io.storefleet.health.internal.QuotaView.Use;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Each check, judged from rows. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HealthRoundTest {

    private final HealthFixture fixture;
    private final Health health;
    private final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    private Actor owner;
    private StoreId store;

    HealthRoundTest(HealthFixture fixture, Health health) {
        this.fixture = fixture;
        this.health = health;
        this.owner = fixture.agency().owner();
        this.store = fixture.copied(owner, "Aurora", now.minusSeconds(20));
    }

    @BeforeEach
    void ownStore() {
        owner = fixture.agency().owner();
        store = fixture.copied(owner, "Aurora", now.minusSeconds(20));
    }

    private StoreHealth judged() {
        return judged(now);
    }

    private StoreHealth judged(Instant when) {
        fixture.judge(owner, when);
        return TestAgency.call(owner, () -> health.board().stores().getFirst());
    }

    private static Finding of(StoreHealth health, Check check) {
        return health.findings().stream()
                .filter(each -> each.check() == check)
                .findFirst()
                .orElseThrow();
    }

    private void set(String sql) {
        fixture.write(owner, sql + " and store_id = :store", Map.of("store", store.value()));
    }

    @Test
    void aStoreWithoutTroubleIsGreen() {
        var health = judged();
        assertThat(health.level()).isEqualTo(GREEN);
        assertThat(health.findings()).extracting(Finding::check).containsExactlyInAnyOrder(Check.values());
        assertThat(of(health, CREDENTIAL).level()).isEqualTo(GREEN);
        assertThat(of(health, LAG).level()).isEqualTo(GREEN);
    }

    @Test
    void aRefusedCredentialIsRedSinceItWasFirstMet() {
        fixture.write(
                owner,
                "update tenant.store set connection = 'REFUSED' where tenant_id = :tenant and id = :store",
                Map.of("store", store.value()));
        assertThat(of(judged(now.minusSeconds(600)), CREDENTIAL).level()).isEqualTo(RED);
        var later = of(judged(), CREDENTIAL);
        assertThat(later.since()).isEqualTo(now.minusSeconds(600));
        assertThat(later.code()).isEqualTo("refused");
    }

    @Test
    void troubleOfTheConnectionIsAmber() {
        fixture.write(owner, "update tenant.store set connection = 'TROUBLED' where tenant_id = :tenant", Map.of());
        assertThat(of(judged(), CREDENTIAL).level()).isEqualTo(AMBER);
    }

    @Test
    void aCopyThatIsBehindIsAmberThenRed() {
        set("update tenant.mirror_stream set fresh_until = now() - interval '20 min' where tenant_id = :tenant"
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

    private Finding quota(Use use) {
        fixture.judge(owner, now, () -> Map.of(store, use));
        return TestAgency.call(owner, () -> of(health.board().stores().getFirst(), QUOTA));
    }

    @Test
    void throttlingIsToldWithItsEnd() {
        assertThat(of(judged(), QUOTA).level()).isEqualTo(GREEN);
        var soon = now.plusSeconds(300);
        assertThat(quota(new Use.Stopped(soon)).level()).isEqualTo(AMBER);
        assertThat(quota(new Use.Stopped(soon)).facts().at()).isEqualTo(soon);
        assertThat(quota(new Use.Stopped(now.plusSeconds(3_600))).level()).isEqualTo(RED);
        assertThat(quota(new Use.Slowed(12)).facts().count()).isEqualTo(12);
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

    @Test
    void aRemovedStoreLeavesNothingBehind() {
        judged();
        fixture.forget(owner, store);
        assertThat(fixture.count(owner, "select count(*) from tenant.store_health where tenant_id = :tenant"))
                .isZero();
    }
}
