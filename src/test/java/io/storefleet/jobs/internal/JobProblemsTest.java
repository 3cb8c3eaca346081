package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.storefleet.jobs.JobProblem;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.LeaseLostException;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.testing.StorefleetTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;

/** Problems of single rows, from the slice that meets them to the sweep that drops them. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class JobProblemsTest {

    private final JobsFixture fixture;
    private final ProblemSweep sweep;

    @Autowired
    JobProblemsTest(JobsFixture fixture, ProblemSweep sweep) {
        this.fixture = fixture;
        this.sweep = sweep;
    }

    @BeforeEach
    void clean() {
        fixture.clean();
    }

    private List<JobProblem> problems(TenantId tenant, JobId job) {
        return fixture.as(tenant, () -> fixture.jobs.problems(job, 0, 100));
    }

    @Test
    void writesThemWithTheCommitAndNumbersThemInTheirOrder() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 3);
        fixture.handler.script(job, run -> {
            run.problem("line 1", "nobody", "");
            run.commit("1", new Progress(3, 0, 1), () -> {});
            run.commit("2", new Progress(3, 1, 1), () -> {});
            run.problem("line 3", "unusable", "FastSpring said: no");
            run.problem("line 3", "again", "x".repeat(300));
            run.commit("3", new Progress(3, 1, 2), () -> {});
            return SliceResult.done();
        });
        fixture.workAll();
        assertThat(problems(tenant, job))
                .extracting(JobProblem::number, JobProblem::subject, JobProblem::code, JobProblem::words)
                .containsExactly(
                        tuple(1L, "line 1", "nobody", ""),
                        tuple(2L, "line 3", "unusable", "FastSpring said: no"),
                        tuple(3L, "line 3", "again", "x".repeat(254) + "…"));
        assertThat(fixture.view(tenant, job)).returns(3L, JobView::problems);
        assertThat(fixture.as(tenant, () -> fixture.jobs.problems(job, 1, 1)))
                .extracting(JobProblem::number)
                .containsExactly(2L);
        assertThat(problems(fixture.tenant(), job)).isEmpty();
    }

    @Test
    void writesNothingOfACommitThatFailedAndAllOfItsRepetition() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var claim = fixture.take();
        var run = fixture.hold(claim);
        Tenancy.run(claim.actor(), () -> {
            run.problem("line 1", "nobody", "");
            assertThatIllegalStateException()
                    .isThrownBy(() -> run.commit("1", new Progress(1, 0, 1), () -> {
                        throw new IllegalStateException("killed");
                    }));
        });
        assertThat(problems(tenant, job)).isEmpty();
        Tenancy.run(claim.actor(), () -> run.commit("1", new Progress(1, 0, 1), () -> {}));
        assertThat(problems(tenant, job)).hasSize(1);
    }

    @Test
    void writesNothingOfALateWorker() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var late = fixture.take();
        fixture.endLease(job);
        fixture.take();
        var run = fixture.hold(late);
        run.problem("line 1", "nobody", "");
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(() -> Tenancy.run(late.actor(), () -> run.commit("1", new Progress(1, 0, 1), () -> {})));
        assertThat(problems(tenant, job)).isEmpty();
    }

    @Test
    void refusesACodeThatIsNone() {
        var run = fixture.hold(claim());
        assertThatIllegalArgumentException().isThrownBy(() -> run.problem("line 1", "No Code", ""));
    }

    private Claim claim() {
        fixture.start(fixture.tenant(), 1);
        return fixture.take();
    }

    @Test
    void areDroppedWhenTheyAreNinetyDaysOldInEveryTenant() {
        var old = withProblems();
        var young = withProblems();
        fixture.sql("update tenant.job_problem set at = at - interval '91 days' where job_id = '" + old.job() + "'");
        fixture.sql("update tenant.job_problem set at = at - interval '89 days' where job_id = '" + young.job() + "'");
        sweep.sweep();
        assertThat(problems(old.tenant(), old.job())).isEmpty();
        assertThat(problems(young.tenant(), young.job())).hasSize(1);
        assertThat(fixture.view(old.tenant(), old.job()).progress()).isEqualTo(new Progress(1, 0, 1));
    }

    private record Scene(TenantId tenant, JobId job) {}

    private Scene withProblems() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        fixture.handler.script(job, run -> {
            run.problem("line 1", "nobody", "");
            run.commit("1", new Progress(1, 0, 1), () -> {});
            return SliceResult.done();
        });
        fixture.workAll();
        return new Scene(tenant, job);
    }
}
