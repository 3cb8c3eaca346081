package io.storefleet.bulk.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkStart;
import io.storefleet.bulk.BulkState;
import io.storefleet.fastspring.ProductPath;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.products.ProductActions.Ask;
import io.storefleet.products.ProductChange.Create;
import io.storefleet.products.internal.change.ProductRig;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Deleting many products for good. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkProductsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final ApplicationContext context;
    private final ProductRig shop;
    private final BulkRig rig;
    private final Actor owner;
    private final String one;
    private final String other;

    BulkProductsTest(ApplicationContext context) {
        this.context = context;
        this.shop = new ProductRig(context).made();
        this.rig = new BulkRig(context, shop.rig.agency, shop.rig.store);
        this.owner = shop.owner();
        this.one = shop.path.value();
        this.other = one + "-other";
        call(owner, () -> {
            var path = new ProductPath(other);
            var basis = shop.actions().basis(rig.store, path);
            var wanted = new Create(new TreeMap<>(ProductRig.PLAIN));
            return shop.actions().carryOut(new Ask(rig.store, path, UUID.randomUUID(), basis), wanted);
        });
        List.of(one, other).forEach(path -> rig.copy(rig.store, ObjectKind.PRODUCT, path));
        rig.forgetCalls();
    }

    @AfterEach
    void calm() {
        rig.simulator.chaos().clear();
    }

    private BulkRunId of(Actor actor, String... paths) {
        var rows = Stream.of(paths).map(path -> new RowId(rig.store, path)).toList();
        return rig.prepare(actor, "product.delete", "{}", new Selection.Picked("products", rows));
    }

    private BulkRunId done(BulkRunId run) {
        rig.start(run, 0);
        rig.work();
        return run;
    }

    private boolean there(String path) {
        return shop.elsewhere().ids().contains(new ProductPath(path));
    }

    @Test
    void deletesWhatLinesNameOnceTheStoresNameIsTyped() {
        var run =
                rig.lines(owner, "product.delete", "{}", "Product\n" + one + "\n" + other + "\nno-such-thing\n" + one);
        assertThat(rig.counts(run))
                .isEqualTo(Map.of(BulkState.WAITING, 2L, BulkState.NOT_FOUND, 1L, BulkState.UNUSABLE, 1L));
        assertThat(rig.as(() -> rig.bulk().namesToType(run))).containsExactly(rig.name(rig.store));
        assertThatThrownBy(() -> rig.as(() -> {
                    rig.bulk().start(run, new BulkStart(0, List.of("another"), true));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        BulkProblem.class, problem -> assertThat(problem.kind()).isEqualTo(Kind.NAME));
        rig.work();
        assertThat(there(one)).isTrue();
        done(run);
        assertThat(rig.rows(run, BulkFilter.DONE)).hasSize(2);
        assertThat(there(one)).isFalse();
        assertThat(there(other)).isFalse();
        assertThat(rig.sent()).isEqualTo(2);
    }

    @Test
    void neverSendsTwiceWhatIsNotKnownAndMovesOnWhenItIs() throws SQLException {
        rig.simulator.chaos().on("/products/" + one).after(1).times(1).cutOff();
        var run = done(of(owner, one, other));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.CHECKING, 1L, BulkState.DONE, 1L));
        rig.pass(Duration.ofSeconds(61), new RowId(rig.store, one));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L));
        assertThat(rig.sent()).isEqualTo(2);
    }

    @Test
    void sendsNothingTwiceWhenANodeDies() throws InterruptedException {
        var run = of(owner, one);
        rig.start(run, 0);
        var hold =
                rig.simulator.chaos().on("/products/" + one).after(1).times(1).hold();
        var worker = rig.bean(JobWorker.class);
        var killed = Thread.ofVirtual().start(worker::runOnce);
        assertThat(hold.awaitCall(SOON)).isTrue();
        rig.declareDead();
        rig.work();
        hold.release();
        killed.join();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(rig.sent()).isOne();
    }

    @Test
    void waitsWhereTheStoreCannotBeReadAndHoldsUpNoOther() {
        rig.simulator.chaos().on("/products/" + one).html(200);
        var run = of(owner, one, other);
        rig.start(run, 0);
        for (int rounds = 0; rounds < 10 && rig.view(run).state() != JobState.DONE; rounds++) {
            rig.work();
            rig.due();
        }
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L, BulkState.REFUSED, 1L));
        assertThat(rig.sent()).isOne();
    }

    @Test
    void letsNobodyDoItWithoutTheRightNorInAnotherAgency() {
        var viewer = rig.agency.member(Role.VIEWER, rig.store);
        assertThatThrownBy(() -> of(viewer, one)).isInstanceOf(RightRefusedException.class);
        var mine = of(owner, one);
        assertThatThrownBy(() -> rig.start(viewer, mine, 0)).isInstanceOf(RightRefusedException.class);
        var stranger = TestAgency.in(context);
        stranger.store(rig.simulator.stores().getLast(), TestContext.QUIET);
        var theirs = new BulkRig(context, stranger, rig.store);
        var run = theirs.lines(stranger.owner(), "product.delete", "{}", one);
        assertThat(theirs.rows(run)).extracting(BulkRow::state).containsExactly(BulkState.NOT_FOUND);
        assertThatThrownBy(() -> call(stranger.owner(), () -> rig.bulk().get(mine)))
                .isInstanceOf(NothingHereException.class);
        assertThat(rig.sent()).isZero();
    }
}
