package io.storefleet.mirror.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.storefleet.jobs.internal.RunningNode;
import io.storefleet.links.LinkTab;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.mirror.internal.sync.SyncFixture.Scene;
import io.storefleet.store.Stores;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** A store whose service answers none of its calls for minutes keeps nothing from the others. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class SlowStoreTest {

    /** One slice more than a store may have under way. */
    private static final int PARALLEL = 4;

    private static final int RUNS_OF_LINKS = 6;

    private final ApplicationContext context;
    private final SyncFixture fixture;
    private final LinksFixture links;

    SlowStoreTest(ApplicationContext context, SyncFixture fixture, LinksFixture links) {
        this.context = context;
        this.fixture = fixture;
        this.links = links;
    }

    @Test
    void holdsNoPermitThreadOrConnectionOfOthers() throws Exception {
        var slow = fixture.scene();
        var beside = scene(slow.agency(), 1);
        var elsewhere = scene(fixture.agency(), 2);
        for (int run = 0; run < RUNS_OF_LINKS; run++) {
            links.start(
                    slow.owner(),
                    slow.store(),
                    LinkTab.ORDERS,
                    List.of(slow.simulated().idAt(run)));
        }
        var hold = fixture.simulator().chaos().on("*").of(slow.simulated()).hold();
        try (var _ = RunningNode.start(context, PARALLEL)) {
            assertThat(hold.awaitCall(Duration.ofSeconds(20))).isTrue();
            fixture.await(() -> underWay(slow) == PARALLEL - 1);
            var report = fixture.as(beside.owner(), () -> stores().test(beside.store()));
            assertThat(report.connected()).as("a person's call").isTrue();
            fixture.await(() -> fixture.whole(beside) && fixture.whole(elsewhere));
            assertThat(underWay(slow)).isEqualTo(PARALLEL - 1);
            assertThat(fixture.state(slow).searchable()).isFalse();
            fixture.await(() -> connectionsInUse() == 0);
            hold.release();
            fixture.await(() -> fixture.whole(slow));
        } finally {
            hold.release();
        }
        for (var scene : List.of(slow, beside, elsewhere)) {
            new Truth(fixture.simulator(), scene.simulated()).equalsTheCopy(fixture, scene.store());
        }
    }

    private Scene scene(TestAgency agency, int number) {
        var simulated = fixture.simulator().stores().get(number);
        var scene = new Scene(agency, agency.store(simulated), simulated);
        fixture.keep(agency.owner().tenant(), scene.store(), SyncFixture.EVERYTHING);
        fixture.ensure(scene);
        return scene;
    }

    /** Slices of the store that some node works on. */
    private long underWay(Scene scene) {
        return fixture.count("select count(*) from directory.wake_up where held_until > clock_timestamp()"
                + " and store_id = '" + scene.store() + "'");
    }

    private Stores stores() {
        return context.getBean(Stores.class);
    }

    private int connectionsInUse() {
        var pool = ((HikariDataSource) context.getBean(DataSource.class)).getHikariPoolMXBean();
        return Objects.requireNonNull(pool).getActiveConnections();
    }
}
