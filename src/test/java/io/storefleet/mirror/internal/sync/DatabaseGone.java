package io.storefleet.mirror.internal.sync;

import com.zaxxer.hikari.HikariDataSource;
import io.storefleet.jobs.internal.RunningNode;
import io.storefleet.mirror.internal.sync.SyncFixture.Scene;
import io.storefleet.testing.TestDatabase;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** A database that goes away while a node copies a store, and comes back: nobody starts anything again. */
public final class DatabaseGone {

    private static final int PARALLEL = 4;

    private final SyncFixture fixture;
    private final ApplicationContext application;
    private final Scene scene;

    public DatabaseGone(SyncFixture fixture, ApplicationContext application, Scene scene) {
        this.fixture = fixture;
        this.application = application;
        this.scene = scene;
    }

    /** What somebody does; it may throw. */
    @FunctionalInterface
    public interface Deed {
        void run() throws Exception;
    }

    /**
     * Lets a copy begin, takes the database away for as long as the deed lasts, and waits until the copy is whole.
     *
     * @param leasesHeld false to let the leases of the broken slices end at once, as they do by themselves in 15 seconds
     * @return how long after the database's return the copy first went on
     */
    public Duration during(Deed deed, boolean leasesHeld) throws Exception {
        var pool = ((HikariDataSource) fixture.bean(DataSource.class)).getHikariConfigMXBean();
        var patience = pool.getConnectionTimeout();
        try (var _ = RunningNode.start(application, PARALLEL)) {
            fixture.await(() -> orders() > 0);
            pool.setConnectionTimeout(500);
            try (var _ = fixture.bean(TestDatabase.class).away()) {
                deed.run();
            }
            var back = System.nanoTime();
            if (!leasesHeld) {
                fixture.leasesEnd(scene);
            }
            var before = commits();
            fixture.await(() -> commits() > before);
            var first = Duration.ofNanos(System.nanoTime() - back);
            fixture.await(() -> fixture.whole(scene));
            return first;
        } finally {
            pool.setConnectionTimeout(patience);
        }
    }

    public void equalsTheStore() {
        new Truth(fixture.simulator(), scene.simulated()).equalsTheCopy(fixture, scene.store());
    }

    private long orders() {
        return fixture.count("select count(*) from tenant.mirror_order where store_id = '" + scene.store() + "'");
    }

    /** Each commit of a slice that reads a page or an account moves these. */
    private long commits() {
        return fixture.count("select (select count(*) from tenant.mirror_order where store_id = '" + scene.store()
                + "') + (select count(*) from tenant.mirror_account where complete and store_id = '" + scene.store()
                + "')");
    }
}
