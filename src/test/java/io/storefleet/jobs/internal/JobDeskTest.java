package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.storefleet.jobs.JobDesk;
import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Who sees and steers which jobs. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class JobDeskTest {

    private final JobsFixture fixture;
    private final JobDesk desk;
    private final TestAgency agency;
    private final StoreId store = StoreId.next();
    private final Actor starter;
    private final Actor colleague;
    private final Actor elsewhere;
    private final Actor stranger;

    @Autowired
    JobDeskTest(JobsFixture fixture, JobDesk desk, ApplicationContext context) {
        this.fixture = fixture;
        this.desk = desk;
        this.agency = TestAgency.in(context);
        this.starter = agency.member(Role.SUPPORT, store);
        this.colleague = agency.member(Role.SUPPORT, store);
        this.elsewhere = agency.member(Role.SUPPORT, StoreId.next());
        this.stranger = TestAgency.in(context).owner();
    }

    @BeforeEach
    void clean() {
        fixture.clean();
    }

    private JobId withProblems() {
        var job = fixture.start(starter, store, 2);
        fixture.handler.script(job, run -> {
            run.problem("line 1", "unfit", "=cmd()");
            run.commit("1", new Progress(2, 1, 1), () -> {});
            return SliceResult.more();
        });
        fixture.worker.runOnce();
        return job;
    }

    private boolean lists(Actor actor, JobId job) {
        return fixture.as(actor, () -> desk.list(JobFilter.of(JobFilter.Kind.OPEN), null, 100)).stream()
                .map(JobView::id)
                .anyMatch(job::equals);
    }

    @Test
    void doesNotExistForOthersOrForMembersWithoutAGrantOnTheStore() {
        var job = withProblems();
        for (var outsider : List.of(elsewhere, stranger)) {
            assertThat(lists(outsider, job)).isFalse();
            fixture.as(outsider, () -> {
                assertThat(desk.find(job)).isEmpty();
                assertThat(desk.findAll(List.of(job))).isEmpty();
                assertThat(desk.problems(job, 0, 10)).isEmpty();
                assertThat(desk.problemFile(job)).isEmpty();
                assertThat(desk.mayControl(fixture.view(starter.tenant(), job))).isFalse();
                assertThat(desk.pause(job)).isFalse();
                assertThat(desk.resume(job)).isFalse();
                assertThat(desk.cancel(job)).isFalse();
                return job;
            });
        }
        assertThat(fixture.view(starter.tenant(), job).state()).isEqualTo(JobState.RUNNING);
        assertThat(fixture.count("select count(*) from tenant.audit_entry where subject = '" + job + "'"))
                .isZero();
    }

    @Test
    void isSeenByWhoSeesTheStoreButNotSteered() {
        var job = withProblems();
        assertThat(lists(colleague, job)).isTrue();
        fixture.as(colleague, () -> {
            assertThat(desk.problems(job, 0, 10)).hasSize(1);
            assertThat(desk.mayControl(desk.find(job).orElseThrow())).isFalse();
            for (var way : List.<Runnable>of(() -> desk.pause(job), () -> desk.resume(job), () -> desk.cancel(job))) {
                assertThatExceptionOfType(RightRefusedException.class)
                        .isThrownBy(way::run)
                        .withMessageContaining("store.settings");
            }
            return job;
        });
        assertThat(fixture.view(starter.tenant(), job).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void isSteeredByWhoStartedItAndByWhoChangesTheStoresSettings() {
        var job = withProblems();
        assertThat(fixture.<Boolean>as(
                        starter, () -> desk.mayControl(desk.find(job).orElseThrow())))
                .isTrue();
        assertThat(fixture.<Boolean>as(starter, () -> desk.pause(job))).isTrue();
        assertThat(fixture.<Boolean>as(agency.owner(), () -> desk.resume(job))).isTrue();
        assertThat(fixture.<Boolean>as(agency.owner(), () -> desk.resume(job))).isFalse();
        assertThat(fixture.<Boolean>as(starter, () -> desk.cancel(job))).isTrue();
        assertThat(fixture.view(starter.tenant(), job).state()).isEqualTo(JobState.CANCELLING);
        assertThat(fixture.count("select count(*) from tenant.audit_entry where subject = '" + job
                        + "' and action in ('job.paused', 'job.resumed', 'job.cancelled')"))
                .isEqualTo(3);
    }

    @Test
    void isLostToItsStarterWithTheGrantOnTheStore() {
        var job = withProblems();
        fixture.sql("delete from tenant.role_grant where member_id = '" + starter.member() + "'");
        assertThat(lists(starter, job)).isFalse();
        assertThat(fixture.<Boolean>as(starter, () -> desk.find(job).isPresent()))
                .isFalse();
        assertThat(fixture.<Boolean>as(starter, () -> desk.pause(job))).isFalse();
    }

    @Test
    void belongsToItsStarterAndTheManagersWhenItHasNoStore() {
        var job = fixture.start(starter, null, 1);
        assertThat(lists(starter, job)).isTrue();
        assertThat(lists(agency.owner(), job)).isTrue();
        assertThat(lists(colleague, job)).isFalse();
        assertThat(fixture.<Boolean>as(colleague, () -> desk.find(job).isPresent()))
                .isFalse();
        assertThat(fixture.<Boolean>as(colleague, () -> desk.pause(job))).isFalse();
        assertThat(fixture.<Boolean>as(starter, () -> desk.pause(job))).isTrue();
        assertThat(fixture.<Boolean>as(agency.owner(), () -> desk.resume(job))).isTrue();
    }

    @Test
    void keepsUpkeepFromBeingCancelled() {
        var upkeep = NewJob.standing(ScriptedHandler.KIND, "Keep the copy fresh", store, "0");
        var job = fixture.as(starter.tenant(), () -> fixture.jobs.ensure(upkeep));
        assertThat(fixture.<Boolean>as(agency.owner(), () -> desk.cancel(job))).isFalse();
        assertThat(fixture.<Boolean>as(agency.owner(), () -> desk.pause(job))).isTrue();
    }

    @Test
    void givesTheProblemsAsAFileThatNoSpreadsheetRuns() throws IOException {
        var job = withProblems();
        var file = fixture.as(colleague, () -> desk.problemFile(job).orElseThrow());
        var out = new ByteArrayOutputStream();
        fixture.as(colleague, () -> {
            file.writeTo(out);
            return file;
        });
        assertThat(file.name()).isEqualTo("problems-" + job + ".csv");
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(2)
                .first()
                .isEqualTo("\uFEFFnumber,subject,code,words,at_utc");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n1,line 1,unfit,'=cmd(),20");
        assertThat(fixture.count("select count(*) from tenant.audit_entry where subject = '" + job
                        + "' and action = 'job.problems-downloaded'"))
                .isEqualTo(1);
    }
}
