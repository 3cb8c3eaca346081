package io.storefleet.mirror.internal.sync;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.JdkTransport;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.jobs.SliceResult;
import io.storefleet.mirror.MirrorState;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.rows.Kept;
import io.storefleet.mirror.internal.rows.StreamRows;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Copies a store of any simulator slice by slice, past the jobs and their quota, and lets it die where a test likes. */
public final class CopyRig {

    /** No limit: a test counts the calls itself. */
    private static final Quota FREE = request -> new Quota.Permit() {
        @Override
        public void answered() {}

        @Override
        public void refused(@Nullable Duration retryAfter) {}
    };

    private final SyncFixture fixture;
    private final Simulator simulator;
    private final SimulatedStore simulated;
    private final TenantId tenant;
    private final StoreId store = StoreId.next();
    private final FastSpring client;
    private final TransactionTemplate transaction;
    private final @Nullable CopyTime time;
    private IntFunction<TestRun.Death> deaths = commit -> TestRun.Death.NOWHERE;
    private String checkpoint = "";
    private int commits;
    /** From the last slice to the next. */
    private Duration wait = Duration.ZERO;

    public CopyRig(SyncFixture fixture, Simulator simulator, String slug) {
        this(fixture, simulator, slug, free(simulator, slug), null);
    }

    private CopyRig(SyncFixture fixture, Simulator simulator, String slug, FastSpring client, @Nullable CopyTime time) {
        this.fixture = fixture;
        this.simulator = simulator;
        this.simulated = simulator.store(slug);
        this.client = client;
        this.time = time;
        this.tenant = fixture.agency().owner().tenant();
        this.transaction = fixture.bean(TransactionTemplate.class);
        fixture.keep(tenant, store, SyncFixture.EVERYTHING);
    }

    /** Each wait of the copy takes its time there. */
    static CopyRig in(CopyTime time, SyncFixture fixture, Simulator simulator, String slug, FastSpring client) {
        return new CopyRig(fixture, simulator, slug, client, time);
    }

    private static FastSpring free(Simulator simulator, String slug) {
        var options = new FastSpringOptions(
                simulator.endpoint(),
                TestAgency.credential(simulator.store(slug)),
                "storefleet-test",
                new QuotaUse(FREE, "simulator", slug));
        return new FastSpring(new JdkTransport(), options)
                .with(CallOptions.job().withPatience(Duration.ZERO));
    }

    void keep(int months) {
        fixture.keep(tenant, store, months);
    }

    public StoreId store() {
        return store;
    }

    FastSpring client() {
        return client;
    }

    /** From now on each slice dies in the commits for which this says so, counted over all slices. */
    void dying(IntFunction<TestRun.Death> where) {
        deaths = where;
    }

    /** One slice; nothing when it died. */
    @Nullable SliceResult slice() {
        if (time == null) {
            rested();
        } else {
            time.pass(CopyTime.Wait.NEXT_TURN, wait);
        }
        var run = new TestRun(store, transaction, checkpoint, commit -> deaths.apply(commits++));
        try {
            var result = as(() -> fixture.bean(SyncJob.class).work(turns().begin(run, store, client)));
            wait = result instanceof SliceResult.Later later ? later.delay() : Duration.ZERO;
            return result;
        } catch (TestRun.Died died) {
            return null;
        } finally {
            checkpoint = run.checkpoint();
        }
    }

    private SyncTurns turns() {
        return time == null
                ? fixture.bean(SyncTurns.class)
                : new SyncTurns(
                        fixture.bean(StreamRows.class),
                        fixture.bean(Wishes.class),
                        fixture.bean(Kept.class),
                        transaction,
                        time.clock());
    }

    /** Lists that rest have rested long enough. */
    private void rested() {
        sql("update tenant.mirror_stream set checkpoint = regexp_replace(checkpoint, 'rest=[^;]*;?', '')"
                + " where store_id = '%s' and checkpoint like '%%rest=%%'");
    }

    <T> T as(java.util.concurrent.Callable<T> work) {
        return TestAgency.call(Actor.house(tenant), work);
    }

    /** Slice after slice until that is so. */
    public int until(BooleanSupplier enough) {
        int slices = 0;
        while (!enough.getAsBoolean()) {
            if (++slices > 20_000) {
                throw new IllegalStateException("the copy is never whole: " + state());
            }
            slice();
        }
        return slices;
    }

    public void copy() {
        until(this::whole);
    }

    /** Everything there is to copy is copied, each account's own object too. */
    public boolean whole() {
        return state().searchable()
                && state().streams().stream().anyMatch(each -> each.stream() == Stream.ACCOUNT_DETAILS && each.whole());
    }

    public MirrorState state() {
        return as(() -> fixture.bean(Copies.class).states(List.of(store)).getFirst());
    }

    /** Lets a pass of all there is be due in every stream, and every account be read again. */
    void allDue() {
        sql("update tenant.mirror_stream set checkpoint = '' where store_id = '%s'");
        sql("update tenant.mirror_account set complete = false, digest = gen_random_uuid() where store_id = '%s'");
        sql("delete from tenant.mirror_recheck where store_id = '%s'");
    }

    /** Reads all there is once more. */
    void readAgain() {
        allDue();
        until(() -> fixture.count("select count(*) from tenant.mirror_stream where checkpoint = '' and store_id = '"
                                + store + "' and stream <> 'account-details'")
                        == 0
                && slice() instanceof SliceResult.Later);
    }

    void wish() {
        as(() -> {
            transaction.executeWithoutResult(
                    status -> fixture.bean(Wishes.class).wish(store, java.time.Instant.now()));
            return true;
        });
    }

    void sql(String statement) {
        fixture.sql(statement.formatted(store));
    }

    long rows(ObjectKind kind) {
        return fixture.count("select count(*) from " + CopyTables.table(kind)
                + " where gone_at is null and store_id = '" + store + "'");
    }

    /** The copy and the simulator's store are the same, row by row. */
    public void equalsTheStore() {
        new Truth(simulator, simulated).equalsTheCopy(fixture, Objects.requireNonNull(store));
    }
}
