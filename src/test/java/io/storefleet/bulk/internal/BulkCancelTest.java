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
import io.storefleet.bulk.BulkTally;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.subscriptions.SubscriptionChange.Uncancel;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Cancelling many subscriptions: what is seen is what is done, once. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkCancelTest {

    private final BulkRig rig;
    private final Actor owner;

    BulkCancelTest(ApplicationContext context) {
        this.rig = new BulkRig(context);
        this.owner = rig.agency.owner();
    }

    @AfterEach
    void calm() {
        rig.restore();
    }

    private BulkRunId prepared(List<RowId> rows) {
        return rig.prepare(owner, new Cancel(false), rows);
    }

    private void refuses(Kind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        BulkProblem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }

    @Test
    void tellsFromTheCopiesWhatWouldBeDoneAndChangesNothing() {
        var rows = rig.active(rig.store, 3);
        rig.as(() -> rig.bean(io.storefleet.store.StoreClients.class)
                .client(rig.store)
                .subscriptions()
                .cancelAtPeriodEnd(
                        new io.storefleet.fastspring.SubscriptionId(rows.get(0).id())));
        rig.copy(rig.store, ObjectKind.SUBSCRIPTION, rows.get(0).id());
        rig.forgetCalls();
        var run = prepared(rows);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.SAME, 1L, BulkState.WAITING, 2L));
        var view = rig.view(run);
        assertThat(view.begun()).isFalse();
        assertThat(view.tallies())
                .filteredOn(tally -> tally.state() == BulkState.WAITING)
                .allSatisfy(tally -> {
                    assertThat(tally.currency()).isNotEmpty();
                    assertThat(tally.amount()).isPositive();
                    assertThat(tally.live()).isNotNull();
                });
        assertThat(rig.sent()).isZero();
        rig.work();
        assertThat(rig.sent()).isZero();
    }

    @Test
    void doesAFirstLookThenTheRestEachOnce() {
        var rows = rig.active(rig.store, 5);
        var run = prepared(rows);
        rig.start(run, 3);
        rig.work();
        assertThat(rig.view(run).awaitsLook()).isTrue();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 3L, BulkState.WAITING, 2L));
        assertThat(rig.sent()).isEqualTo(3);
        assertThat(rig.as(() -> rig.bulk().goOn(run))).isTrue();
        rig.work();
        assertThat(rig.view(run).state()).isEqualTo(JobState.DONE);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 5L));
        assertThat(rows).allSatisfy(row -> {
            assertThat(rig.state(row)).isEqualTo("canceled");
            assertThat(rig.sent(row)).isOne();
        });
    }

    @Test
    void spreadsTheFirstLookOverTheStores() {
        var other = rig.connect(2);
        var rows = Stream.concat(rig.active(rig.store, 3).stream(), rig.active(other, 2).stream())
                .toList();
        var run = prepared(rows);
        rig.start(run, 2);
        rig.work();
        assertThat(rig.rows(run, BulkFilter.DONE))
                .extracting(BulkRow::store)
                .containsExactlyInAnyOrder(rig.store, other);
        assertThat(rig.as(() -> rig.bulk().goOn(run))).isTrue();
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 5L));
    }

    @Test
    void asksForTheNameOfEachStoreAndTakesNoOther() {
        var run = prepared(rig.active(rig.store, 1));
        var name = rig.name(rig.store);
        assertThat(rig.as(() -> rig.bulk().namesToType(run))).containsExactly(name);
        for (var typed : List.of("", name.toLowerCase(java.util.Locale.ROOT), name + "x")) {
            refuses(
                    Kind.NAME,
                    () -> rig.as(() -> {
                        rig.bulk().start(run, new BulkStart(3, List.of(typed), false));
                        return true;
                    }));
        }
        rig.work();
        assertThat(rig.sent()).isZero();
        assertThat(rig.view(run).begun()).isFalse();
        rig.start(run, 0);
        refuses(Kind.STARTED, () -> rig.start(run, 0));
    }

    @Test
    void asksForNoNameWhereNothingEnds() {
        var run = rig.prepare(owner, new Uncancel(), rig.active(rig.store, 1));
        assertThat(rig.as(() -> rig.bulk().namesToType(run))).isEmpty();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.SAME, 1L));
        refuses(Kind.NOTHING, () -> rig.start(run, 0));
    }

    @Test
    void doesWhatWasSeenAndNothingThatCameToFitLater() {
        var rows = rig.active(rig.store, 2);
        var selection = new Selection.Fitting("subscriptions", "status:active", Set.of());
        var request = io.storefleet.bulk.BulkJson.write(new Cancel(false));
        var run = rig.prepare(owner, "subscription.cancel", request, selection);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 2L));
        var later = rig.active(rig.store, 1).getFirst();
        rig.start(run, 0);
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L));
        assertThat(rig.state(later)).isEqualTo("active");
        assertThat(rows).allSatisfy(row -> assertThat(rig.state(row)).isEqualTo("canceled"));
    }

    @Test
    void looksAtTheStoreAgainBeforeEachRow() {
        var row = rig.active(rig.store, 1).getFirst();
        var run = prepared(List.of(row));
        rig.as(() -> rig.bean(io.storefleet.store.StoreClients.class)
                .client(rig.store)
                .subscriptions()
                .cancelAtPeriodEnd(new io.storefleet.fastspring.SubscriptionId(row.id())));
        rig.forgetCalls();
        rig.start(run, 0);
        rig.work();
        assertThat(rig.rows(run)).singleElement().satisfies(each -> {
            assertThat(each.state()).isEqualTo(BulkState.REFUSED);
            assertThat(each.reason()).isEqualTo("already-canceled");
        });
        assertThat(rig.sent()).isZero();
    }

    @Test
    void touchesNothingThatWasChangedFromHereSinceItWasSeen() {
        var row = rig.active(rig.store, 1).getFirst();
        var first = prepared(List.of(row));
        var second = rig.prepare(owner, new Cancel(true), List.of(row));
        rig.start(first, 0);
        rig.work();
        rig.start(second, 0);
        rig.work();
        assertThat(rig.rows(second).getFirst().reason()).isEqualTo("changed-meanwhile");
        assertThat(rig.state(row)).isEqualTo("canceled");
        assertThat(rig.sent(row)).isOne();
    }

    @Test
    void endsWhatWaitsWhenItIsCancelledAndWritesItDown() throws Exception {
        var run = prepared(rig.active(rig.store, 2));
        rig.start(run, 0);
        assertThat(rig.bean(JobWorker.class).runOnce()).isTrue();
        assertThat(rig.as(() -> rig.bulk().cancel(run))).isTrue();
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L, BulkState.SKIPPED, 1L));
        var out = new ByteArrayOutputStream();
        var file = rig.as(() -> rig.bulk().file(run));
        call(owner, () -> {
            file.writeTo(out);
            return true;
        });
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(2)
                .last()
                .asString()
                .contains(rig.name(rig.store), "skipped", "cancelled");
        var again = rig.as(() -> rig.bulk().again(run));
        assertThat(rig.counts(again)).isEqualTo(Map.of(BulkState.WAITING, 1L));
    }

    @Test
    void pausesAndGoesOn() {
        var run = prepared(rig.active(rig.store, 2));
        rig.start(run, 0);
        assertThat(rig.as(() -> rig.bulk().pause(run))).isTrue();
        rig.work();
        assertThat(rig.sent()).isZero();
        assertThat(rig.as(() -> rig.bulk().resume(run))).isTrue();
        rig.work();
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 2L));
        assertThat(rig.view(run).tallies()).extracting(BulkTally::rows).allMatch(rows -> rows > 0);
    }
}
