package io.storefleet.health.internal;

import io.storefleet.health.Check;
import io.storefleet.health.Finding;
import io.storefleet.health.Health;
import io.storefleet.health.StoreHealth;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.TestConstructor;

/** Base of tests that judge one store of an agency of their own, from rows. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
abstract class HealthTest {

    final HealthFixture fixture;
    final Health health;
    final Instant now = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    final LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    Actor owner;
    StoreId store;

    HealthTest(HealthFixture fixture, Health health) {
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

    final StoreHealth judged() {
        return judged(now);
    }

    final StoreHealth judged(Instant when) {
        fixture.judge(owner, when);
        return TestAgency.call(owner, () -> health.board().stores().getFirst());
    }

    static Finding of(StoreHealth health, Check check) {
        return health.findings().stream()
                .filter(each -> each.check() == check)
                .findFirst()
                .orElseThrow();
    }

    final void set(String sql) {
        fixture.write(owner, sql + " and store_id = :store", Map.of("store", store.value()));
    }
}
