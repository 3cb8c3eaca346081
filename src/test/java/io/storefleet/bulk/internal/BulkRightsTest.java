package io.storefleet.bulk.internal;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.bulk.BulkFilter;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobWorker;
import io.storefleet.jobs.StopReason;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.team.Team;
import io.storefleet.tenancy.Actor;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who may prepare and begin a run, and what becomes of it when a right goes. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BulkRightsTest {

    private final ApplicationContext context;
    private final BulkRig rig;
    private final Actor owner;

    BulkRightsTest(ApplicationContext context) {
        this.context = context;
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

    @Test
    void stopsWhenTheRightIsTakenAway() {
        var manager = rig.agency.member(Role.MANAGER, rig.store);
        var run = rig.prepare(manager, new Cancel(false), rig.active(rig.store, 2));
        rig.start(manager, run, 0);
        assertThat(rig.bean(JobWorker.class).runOnce()).isTrue();
        rig.as(() -> {
            rig.bean(Team.class).remove(Objects.requireNonNull(manager.member()));
            return true;
        });
        rig.work();
        assertThat(rig.view(run).state()).isEqualTo(JobState.PAUSED);
        assertThat(rig.view(run).parts().getFirst().job().reason()).isEqualTo(StopReason.of(StopReason.RIGHT_LOST));
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.DONE, 1L, BulkState.WAITING, 1L));
        assertThat(rig.sent()).isOne();
    }

    @Test
    void leavesOutStoresWithoutTheRight() {
        var other = rig.connect(2);
        var rows = Stream.concat(rig.active(rig.store, 1).stream(), rig.active(other, 1).stream())
                .toList();
        var mixed = rig.agency.member(Role.MANAGER, rig.store);
        rig.sql(
                "insert into tenant.role_grant values ('%s', gen_random_uuid(), '%s', 'viewer', '%s', 'allow', null, now())"
                        .formatted(mixed.tenant(), mixed.member(), other));
        var run = rig.prepare(mixed, new Cancel(false), rows);
        assertThat(rig.counts(run)).isEqualTo(Map.of(BulkState.WAITING, 1L, BulkState.NO_RIGHT, 1L));
        rig.start(mixed, run, 0);
        rig.work();
        assertThat(rig.state(rows.get(0))).isEqualTo("canceled");
        assertThat(rig.state(rows.get(1))).isEqualTo("active");
    }

    @Test
    void letsNobodyPrepareOrBeginWithoutTheRight() {
        var rows = rig.active(rig.store, 1);
        var viewer = rig.agency.member(Role.VIEWER, rig.store);
        assertThatThrownBy(() -> rig.prepare(viewer, new Cancel(false), rows))
                .isInstanceOf(RightRefusedException.class);
        var run = prepared(rows);
        assertThatThrownBy(() -> rig.start(viewer, run, 0)).isInstanceOf(RightRefusedException.class);
        assertThat(call(viewer, () -> rig.bulk().mayChange(run))).isFalse();
        assertThat(call(viewer, () -> rig.bulk().offered("subscriptions"))).isEmpty();
        var stranger = TestAgency.in(context).owner();
        assertThatThrownBy(() -> call(stranger, () -> rig.bulk().get(run))).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> rig.start(stranger, run, 0)).isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> call(stranger, () -> rig.bulk().rows(run, BulkFilter.ALL, 0, 10)))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> rig.prepare(stranger, new Cancel(false), rows))
                .isInstanceOf(NothingHereException.class);
    }
}
