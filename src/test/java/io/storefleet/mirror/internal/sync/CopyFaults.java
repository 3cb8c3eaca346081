package io.storefleet.mirror.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.mirror.ObjectKind;
import io.storefleet.simulator.Simulator;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What goes wrong while a store is copied; the tests take a sample of it, the benchmark all. */
public final class CopyFaults {

    private final SyncFixture fixture;
    private final Simulator simulator;

    public CopyFaults(SyncFixture fixture, Simulator simulator) {
        this.fixture = fixture;
        this.simulator = simulator;
    }

    /** A share of the calls fails in every way there is; afterwards the copy is the store. Returns the slices it took. */
    public int storm(String slug, double share, long seed) {
        var rig = new CopyRig(fixture, simulator, slug);
        simulator.chaos().on("*").of(simulator.store(slug)).chance(share, seed).storm();
        var slices = rig.until(rig::whole);
        simulator.chaos().clear();
        // An answer may be spoiled and yet be readable; the next reading puts it right.
        rig.readAgain();
        rig.equalsTheStore();
        return slices;
    }

    /** Killed in so many commits, anywhere: nothing is lost or doubled. */
    public void kills(String slug, int deaths, long seed) {
        var rig = new CopyRig(fixture, simulator, slug);
        var random = new Random(seed);
        var left = new int[] {deaths};
        var kinds = TestRun.Death.values();
        rig.dying(commit -> left[0] > 0 && random.nextInt(4) == 0 && left[0]-- > 0
                ? kinds[1 + random.nextInt(kinds.length - 1)]
                : TestRun.Death.NOWHERE);
        rig.until(() -> rig.whole() && left[0] <= 0 || rig.whole() && again(rig));
        rig.dying(commit -> TestRun.Death.NOWHERE);
        rig.copy();
        rig.equalsTheStore();
    }

    /** A copy that is whole before all deaths have been died begins anew. */
    private static boolean again(CopyRig rig) {
        rig.sql("update tenant.mirror_stream set checkpoint = '', copied_at = null where store_id = '%s'");
        rig.sql("update tenant.mirror_account set complete = false, digest = gen_random_uuid() where store_id = '%s'");
        return false;
    }

    /**
     * The service throttles in its old way, by a 404 without words, whatever it is asked: so often that every row is
     * doubted, and none is hidden.
     */
    public void throttling(String slug, int calls) {
        var rig = new CopyRig(fixture, simulator, slug);
        rig.copy();
        var before = rows(rig);
        rig.allDue();
        rig.sql("update tenant.mirror_order set seen_at = now() - interval '3 days' where store_id = '%s'");
        rig.sql("update tenant.mirror_stream set checkpoint = 'suspects-since=' || to_char(now() at time zone 'utc',"
                + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') where store_id = '%s' and stream = 'orders'");
        simulator.forgetCalls();
        simulator.chaos().on("*").of(simulator.store(slug)).status(404);
        var ids = fixture.column("select id from tenant.mirror_order where store_id = '" + rig.store() + "' limit 50");
        var asked = 0;
        while (asked < calls) {
            rig.slice();
            asked += 1 + askDirectly(rig, ids, Math.min(50, calls - asked));
        }
        simulator.chaos().clear();
        assertThat(rows(rig)).isEqualTo(before);
        assertThat(fixture.count("select count(*) from tenant.mirror_doubt where store_id = '" + rig.store() + "'"))
                .isZero();
        rig.readAgain();
        rig.equalsTheStore();
    }

    private int askDirectly(CopyRig rig, List<String> ids, int times) {
        for (int time = 0; time < times; time++) {
            try {
                fixture.bean(ObjectLookup.class).look(rig.client(), rig.store(), ObjectKind.ORDER, ids);
            } catch (io.storefleet.fastspring.FastSpringException.NotFoundOrThrottled expected) {
                continue;
            }
            throw new AssertionError("a 404 without words was taken for an answer");
        }
        return times;
    }

    /** The calls that made a store searchable: all but those that complete single accounts afterwards. */
    public static long listing(Simulator simulator) {
        return simulator.calls().stream()
                .filter(call -> !call.path().startsWith("/accounts/"))
                .count();
    }

    private static Map<ObjectKind, Long> rows(CopyRig rig) {
        return Arrays.stream(ObjectKind.values()).collect(Collectors.toMap(Function.identity(), rig::rows));
    }
}
