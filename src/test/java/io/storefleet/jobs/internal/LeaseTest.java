package io.storefleet.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.LeaseLostException;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.StorefleetTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** Workers that hang and come back late, and what they may still do. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LeaseTest {

    private final JobsFixture fixture;
    private final TransactionTemplate transaction;

    @Autowired
    LeaseTest(JobsFixture fixture, TransactionTemplate transaction) {
        this.fixture = fixture;
        this.transaction = transaction;
    }

    @BeforeEach
    void clean() {
        fixture.clean();
    }

    @Test
    void givesAHeldJobToNobodyElse() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var claim = fixture.take();
        assertThat(fixture.worker.runOnce()).isFalse();
        fixture.due(job);
        assertThat(fixture.worker.takeWakeUp().flatMap(fixture.worker::claim)).isEmpty();
        assertThat(fixture.worker.runOnce())
                .as("looked at again before the lease ends")
                .isFalse();
        assertThat(claim.fence()).isEqualTo(1);
    }

    @Test
    void takesOverWhenTheLeaseHasEnded() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var dead = fixture.take();
        fixture.endLease(job);
        assertThat(fixture.take().fence()).isEqualTo(dead.fence() + 1);
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.RUNNING);
    }

    @Test
    void letsALateWorkerWriteNothing() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 2);
        var late = fixture.take();
        fixture.endLease(job);
        var present = fixture.take();

        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> write(late, 1));
        assertThatExceptionOfType(LeaseLostException.class)
                .isThrownBy(
                        () -> Tenancy.run(late.actor(), () -> fixture.hold(late).heartbeat()));
        assertThat(fixture.written(job)).isZero();
        assertThat(fixture.view(tenant, job).progress()).isEqualTo(Progress.of(2));

        write(present, 1);
        assertThat(fixture.written(job)).isEqualTo(1);
    }

    @Test
    void letsALateWorkerEndNothing() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 2);
        fixture.handler.script(job, run -> SliceResult.done());
        var late = fixture.take();
        fixture.endLease(job);
        var present = fixture.take();
        fixture.worker.work(late);
        assertThat(fixture.view(tenant, job).state()).isEqualTo(JobState.RUNNING);
        assertThat(fixture.handler.ended).isEmpty();
        write(present, 1);
        assertThat(fixture.written(job)).isEqualTo(1);
    }

    @Test
    void letsAWorkerWriteNothingAfterItsLeaseEvenWhenNobodyTookOver() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var late = fixture.take();
        fixture.endLease(job);
        assertThatExceptionOfType(LeaseLostException.class).isThrownBy(() -> write(late, 1));
        assertThat(fixture.written(job)).isZero();
    }

    @Test
    void writesAllOfACommitOrNothing() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 2);
        var claim = fixture.take();
        var run = fixture.hold(claim);
        assertThatIllegalStateException()
                .isThrownBy(() -> Tenancy.run(claim.actor(), () -> {
                    run.commit("2", new Progress(2, 2, 0), () -> {
                        fixture.write(job, 1, run.fence());
                        throw new IllegalStateException("killed in the middle");
                    });
                }));
        assertThat(fixture.written(job)).isZero();
        assertThat(run.checkpoint()).isEqualTo("0");
        assertThat(fixture.view(tenant, job).progress()).isEqualTo(Progress.of(2));
    }

    @Test
    void refusesToCommitInsideATransactionOfTheHandler() {
        var tenant = fixture.tenant();
        fixture.start(tenant, 1);
        var claim = fixture.take();
        assertThatIllegalStateException()
                .isThrownBy(() -> Tenancy.run(
                        claim.actor(),
                        () -> transaction.executeWithoutResult(
                                status -> fixture.hold(claim).heartbeat())));
    }

    @Test
    void extendsTheLeaseWithEachHeartbeat() {
        var tenant = fixture.tenant();
        var job = fixture.start(tenant, 1);
        var claim = fixture.take();
        var lease = "select extract(epoch from (lease_until - clock_timestamp()))::bigint from tenant.job where id = '";
        fixture.sql("update tenant.job set lease_until = clock_timestamp() + interval '2 s' where id = '" + job + "'");
        Tenancy.run(claim.actor(), () -> fixture.hold(claim).heartbeat());
        assertThat(fixture.count(lease + job + "'")).isBetween(5L, 15L);
        assertThat(fixture.worker.runOnce()).isFalse();
    }

    private void write(Claim claim, long item) {
        Tenancy.run(
                claim.actor(),
                () -> fixture.hold(claim)
                        .commit("1", new Progress(2, 1, 0), () -> fixture.write(claim.job(), item, claim.fence())));
    }
}
