package io.storefleet.mirror.internal.intake;

import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.mirror.EventCopies;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.hooks.Mischief;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.JobId;
import io.storefleet.testing.TestAgency;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Events of chosen days, read again because a person asked for it. */
class EventsAgainTest extends EventsTest {

    EventsAgainTest(WebApplicationContext context) {
        super(context);
    }

    private EventCopies copies() {
        return context.getBean(EventCopies.class);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private JobView readAgain(int days) {
        var job = call(agency.owner(), () -> copies().readAgain(store, today().minusDays(days - 1L), today()));
        workOn(EventsAgainJob.KIND);
        return found(job);
    }

    private JobView found(JobId job) {
        return call(agency.owner(), () -> context.getBean(Jobs.class).find(job).orElseThrow());
    }

    private String lost() {
        hooks.mischief(Mischief.LOST, 1);
        var lost = simulator.events("aurora").happen("order.completed");
        hooks.flush();
        return lost.id();
    }

    @Test
    void bringsWhatNeverCameAndMarksNothing() {
        listen(Webhook::expanding);
        work();
        var lost = lost();
        write(() -> context.getBean(JdbcClient.class)
                .sql("insert into tenant.mirror_settings (tenant_id, store_id, mark_processed) values (?, ?, true)")
                .param(agency.owner().tenant().value())
                .param(store.value())
                .update());
        var before = fresh();
        var done = readAgain(3);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress().done()).isEqualTo(6);
        assertThat(kept(agency)).contains(lost);
        assertThat(simulator.calls()).noneMatch(Call::changes);
        assertThat(fresh()).as("says nothing of the other days").isEqualTo(before);
    }

    private String fresh() {
        return String.join(
                "",
                read(
                        agency,
                        "select checkpoint || fresh_until from tenant.mirror_stream where tenant_id = :tenant and stream = 'events'"));
    }

    @Test
    void tellsOfADayThatHasTooMany() {
        listen(webhook -> webhook);
        hooks.mischief(Mischief.LOST, Integer.MAX_VALUE);
        var events = simulator.events("aurora");
        IntStream.range(0, 40).forEach(n -> events.happen("payoutEntry.created"));
        hooks.flush();
        var done = readAgain(2);
        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.progress().failed()).isOne();
        var problems = call(agency.owner(), () -> context.getBean(Jobs.class).problems(done.id(), 0, 10));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("day-incomplete");
            assertThat(problem.subject()).isEqualTo(today().toString());
        });
        assertThat(kept(agency)).hasSize(25);
    }

    @Test
    void learnsWhatOthersHaveMarkedMeanwhile() {
        listen(Webhook::expanding);
        var seen = lost();
        readAgain(1);
        assertThat(copy("processed", "mirror_event", seen)).containsExactly("false");
        simulator.state("aurora").happenings().mark(seen, true);
        readAgain(1);
        assertThat(copy("processed", "mirror_event", seen)).containsExactly("true");
    }

    @Test
    void takesAMarkOfOursNotBackByAStaleList() {
        listen(Webhook::expanding);
        var seen = lost();
        readAgain(1);
        write(() -> copies().marked(store, seen, true));
        readAgain(1);
        assertThat(copy("processed", "mirror_event", seen)).containsExactly("true");
    }

    @Test
    void refusesDaysThatAreNotThere() {
        for (var days : new int[][] {{0, 1}, {30, 0}, {31, 30}, {0, -1}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> call(
                            agency.owner(),
                            () -> copies().readAgain(store, today().minusDays(days[0]), today().minusDays(days[1]))));
        }
    }

    @Test
    void refusesStrangersAndStopsWhenTheRightIsLost() {
        assertThatExceptionOfType(NothingHereException.class)
                .isThrownBy(
                        () -> call(TestAgency.in(context).owner(), () -> copies().readAgain(store, today(), today())));
        var viewer = agency.member(Role.VIEWER, store);
        var job = call(viewer, () -> copies().readAgain(store, today(), today()));
        write(() -> context.getBean(JdbcClient.class)
                .sql("delete from tenant.role_grant where tenant_id = ? and role = 'viewer'")
                .param(agency.owner().tenant().value())
                .update());
        workOn(EventsAgainJob.KIND);
        assertThat(found(job).state()).isEqualTo(JobState.PAUSED);
    }
}
