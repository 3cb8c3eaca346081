package io.storefleet.bulk.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.bulk.BulkRow;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.events.internal.EventRig;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Marking many events as processed, of a list or of lines, and taking the marks away. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkEventsTest {

    private final EventRig events;
    private final BulkRig rig;
    private final String other;

    BulkEventsTest(ApplicationContext context) {
        this.events = new EventRig(context);
        this.rig = new BulkRig(context, events.agency, events.store);
        this.other = events.another();
        rig.forgetCalls();
    }

    @AfterEach
    void calm() {
        events.hangUp();
    }

    private BulkRunId of(Actor actor, String action, String... ids) {
        var rows = List.of(ids).stream().map(id -> new RowId(events.store, id)).toList();
        return rig.prepare(actor, action, "{}", new Selection.Picked("events", rows));
    }

    private BulkRunId done(BulkRunId run) {
        rig.start(run, 0);
        rig.work();
        return run;
    }

    @Test
    void marksThoseThatFitTheFilterOnceEachAndTheCopiesFollow() {
        events.mark(true);
        rig.forgetCalls();
        var all = new Selection.Fitting("events", "type:order.completed", Set.of());
        var run = rig.prepare(rig.agency.owner(), "event.process", "{}", all);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.SAME, 1L, BulkState.WAITING, 1L));
        assertThat(rig.as(() -> rig.bulk().namesToType(run))).isEmpty();
        assertThat(rig.sent()).isZero();
        done(run);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.SAME, 1L, BulkState.DONE, 1L));
        assertThat(events.marked(other)).isTrue();
        assertThat(rig.sent()).isOne();
        var back = done(of(rig.agency.owner(), "event.unprocess", events.event, other));
        assertThat(rig.counts(back)).as("the copies say so").isEqualTo(Map.of(BulkState.DONE, 2L));
        assertThat(events.marked()).isFalse();
        assertThat(events.marked(other)).isFalse();
    }

    @Test
    void marksThoseThatLinesName() {
        var run =
                rig.lines(rig.agency.owner(), "event.process", "{}", "Event id\n" + events.event + "\nno-such-event\n");
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 1L, BulkState.NOT_FOUND, 1L));
        done(run);
        assertThat(events.marked()).isTrue();
        assertThat(events.marked(other)).isFalse();
    }

    @Test
    void neverSendsTwiceWhatIsNotKnownAndMovesOnWhenItIs() throws Exception {
        rig.simulator.chaos().on("/events/" + events.event).times(1).cutOff();
        var run = done(of(rig.agency.owner(), "event.process", events.event));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.CHECKING, 1L));
        var again = done(of(rig.agency.owner(), "event.process", events.event));
        assertThat(rig.rows(again)).extracting(BulkRow::reason).containsExactly("open");
        events.pass(Duration.ofSeconds(61));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L));
        assertThat(rig.sent()).isOne();
    }

    @Test
    void goesOnBehindOneThatTheStoreOrTheCopyHasNoMore() {
        var ghost = events.unknownToTheStore();
        var run = of(rig.agency.owner(), "event.process", events.event, ghost, other);
        rig.sql("delete from tenant.mirror_event where tenant_id = '%s' and id = '%s'"
                .formatted(rig.agency.owner().tenant(), events.event));
        done(run);
        assertThat(rig.rows(run))
                .filteredOn(row -> row.state() == BulkState.REFUSED)
                .extracting(BulkRow::reason)
                .containsExactlyInAnyOrder("forgotten", "event");
        assertThat(events.marked(other)).isTrue();
    }

    @Test
    void needsTheRightInEachStore() {
        var support = rig.agency.member(Role.SUPPORT, rig.store);
        assertThat(call(support, () -> rig.bulk().offered("events"))).isEmpty();
        assertThatThrownBy(() -> of(support, "event.process", events.event)).isInstanceOf(RightRefusedException.class);
        var run = of(rig.agency.owner(), "event.process", events.event);
        assertThatThrownBy(() -> rig.start(support, run, 0)).isInstanceOf(RightRefusedException.class);
        assertThat(rig.sent()).isZero();
    }
}
