package io.storefleet.health.internal;

import static io.storefleet.health.Check.CREDENTIAL;
import static io.storefleet.health.Check.LAG;
import static io.storefleet.health.Check.QUOTA;
import static io.storefleet.health.Level.AMBER;
import static io.storefleet.health.Level.GREEN;
import static io.storefleet.health.Level.RED;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.health.Check;
import io.storefleet.health.Finding;
import io.storefleet.health.Health;
import io.storefleet.health.internal.QuotaView.Use;
import io.storefleet.testing.TestAgency;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a round finds of the connection and the quota, and what it leaves behind. */
class HealthRoundTest extends HealthTest {

    HealthRoundTest(HealthFixture fixture, Health health) {
        super(fixture, health);
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
    void aRemovedStoreLeavesNothingBehind() {
        judged();
        fixture.forget(owner, store);
        assertThat(fixture.count(owner, "select count(*) from tenant.store_health where tenant_id = :tenant"))
                .isZero();
    }
}
