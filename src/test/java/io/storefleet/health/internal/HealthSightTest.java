package io.storefleet.health.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.health.Check;
import io.storefleet.health.Finding;
import io.storefleet.health.Health;
import io.storefleet.health.HealthBoard;
import io.storefleet.health.StoreHealth;
import io.storefleet.health.Today;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.HouseWork;
import io.storefleet.tenancy.Ids;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** Who is told what: attacks first. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class HealthSightTest {

    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final HealthFixture fixture;
    private final Health health;
    private final HouseWork house;
    private final Instant now = Clock.systemUTC().instant();
    private TestAgency agency;
    private StoreId aurora;
    private StoreId fernlab;

    HealthSightTest(HealthFixture fixture, Health health, HouseWork house) {
        this.fixture = fixture;
        this.health = health;
        this.house = house;
        this.agency = fixture.agency();
        this.aurora = StoreId.next();
        this.fernlab = StoreId.next();
    }

    @BeforeEach
    void twoStores() {
        agency = fixture.agency();
        var owner = agency.owner();
        aurora = fixture.copied(owner, "Aurora", now, "europe");
        fernlab = fixture.copied(owner, "Fernlab", now);
        // Not before today began, however early it is.
        fixture.orders(owner, aurora, 3, now.minusMillis(1), "live:completed:EUR");
        fixture.orders(owner, aurora, 2, now.minusMillis(1), "test:completed:EUR");
        fixture.orders(owner, fernlab, 5, now.minusMillis(1), "live:completed:USD");
        fixture.subscription(owner, aurora, "overdue", LocalDate.ofInstant(now, ZONE), false, now.minusMillis(1));
        fixture.judge(owner, now);
    }

    private HealthBoard board(Actor who) {
        return TestAgency.call(who, health::board);
    }

    private Today today(Actor who) {
        return TestAgency.call(who, () -> health.today(ZONE));
    }

    @Test
    void aStrangerSeesNothing() {
        var stranger = fixture.agency().owner();
        assertThat(board(stranger).stores()).isEmpty();
        assertThat(board(stranger).judgedAt()).isNull();
        assertThat(today(stranger).numbers()).isEmpty();
        var disguised = Actor.person(
                stranger.tenant(), Objects.requireNonNull(agency.owner().member()));
        assertThat(board(disguised).stores()).isEmpty();
        assertThat(today(disguised).numbers()).isEmpty();
    }

    @Test
    void theHouseHasNoEyes() {
        house.run(agency.owner().tenant(), () -> {
            assertThat(health.board().stores()).isEmpty();
            assertThat(health.today(ZONE).numbers()).isEmpty();
        });
    }

    @Test
    void aMemberOfOneStoreSeesThatOneOnly() {
        var guest = agency.member(Role.VIEWER, fernlab);
        assertThat(board(guest).stores()).extracting(StoreHealth::store).containsExactly(fernlab);
        assertThat(today(guest).numbers())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.store()).isEqualTo(fernlab));
        assertThat(today(guest).freshUntil()).containsOnlyKeys(fernlab);
    }

    @Test
    void aMemberWithoutTheVerbIsToldWhichOneIsMissing() {
        var guest = agency.member(Role.CLIENT, aurora);
        // Denies every view verb, and what the other role allows beyond them keeps the store visible.
        fixture.write(
                agency.owner(),
                "insert into tenant.role_grant values (:tenant, :id, :member, 'viewer', :store, 'deny', null, now())",
                Map.of(
                        "id", Ids.next(),
                        "member", Objects.requireNonNull(guest.member()).value(),
                        "store", aurora.value()));
        var seen = board(guest).stores().getFirst();
        assertThat(seen.findings())
                .filteredOn(each -> each.code().equals(Finding.NEEDS_RIGHT))
                .extracting(Finding::check)
                .containsExactlyInAnyOrder(Check.WEBHOOK, Check.EVENTS, Check.DECLINES, Check.CHARGES, Check.TEST_MODE);
        assertThat(today(guest).numbers()).isEmpty();
        assertThat(today(guest).withoutOrders()).containsExactly(aurora);
        assertThat(today(guest).withoutSubscriptions()).containsExactly(aurora);
    }

    @Test
    void neverMixesLiveAndTestNorCurrencies() {
        var numbers = today(agency.owner()).numbers();
        assertThat(numbers)
                .filteredOn(
                        each -> each.store().equals(aurora) && each.currency().equals("EUR") && each.live())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.orders()).isEqualTo(3);
                    assertThat(each.revenue()).isEqualByComparingTo(BigDecimal.valueOf(30));
                });
        assertThat(numbers)
                .filteredOn(each -> each.store().equals(aurora) && !each.live())
                .singleElement()
                .satisfies(each -> assertThat(each.orders()).isEqualTo(2));
        assertThat(numbers)
                .filteredOn(each -> each.failedRebills() > 0)
                .singleElement()
                .satisfies(each -> assertThat(each.failedRebills()).isEqualTo(1));
    }

    @Test
    void anOrderThatWasOnlyTouchedTodayIsNotOfToday() {
        fixture.orders(agency.owner(), fernlab, 1, now.minusMillis(1), "live:completed:CHF");
        fixture.write(
                agency.owner(),
                "update tenant.mirror_order set reference = 'ABC250301-1234-12345' where tenant_id = :tenant and currency = 'CHF'",
                Map.of());
        fixture.judge(agency.owner(), now);
        assertThat(today(agency.owner()).numbers())
                .extracting(each -> each.currency())
                .doesNotContain("CHF")
                .contains("USD");
    }

    @Test
    void figuresFollowWhatIsGone() {
        fixture.write(
                agency.owner(), "update tenant.mirror_order set gone_at = now() where tenant_id = :tenant", Map.of());
        fixture.judge(agency.owner(), now.plus(Duration.ofSeconds(1)));
        assertThat(today(agency.owner()).numbers())
                .allSatisfy(each -> assertThat(each.orders()).isZero());
    }
}
