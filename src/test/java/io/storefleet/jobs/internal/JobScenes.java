package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.NewJob;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Jobs in states that pages show. */
@Component
@Profile("test")
public class JobScenes {

    private final JobsFixture fixture;

    JobScenes(JobsFixture fixture) {
        this.fixture = fixture;
    }

    public void clean() {
        fixture.clean();
    }

    /** A running job of a hundred items with so many problems. */
    public JobId withProblems(Actor actor, StoreId store, int problems) {
        var job = fixture.start(actor, store, 100);
        fixture.handler.script(job, run -> {
            for (int row = 1; row <= problems; row++) {
                run.problem("row " + row, "nobody", "");
            }
            run.commit("1", new Progress(100, 0, problems), () -> {});
            return SliceResult.more();
        });
        fixture.worker.runOnce();
        return job;
    }

    /** Upkeep that waits for an hour. */
    public JobId upkeep(Actor actor, StoreId store) {
        var upkeep = NewJob.standing(ScriptedHandler.KIND, "Keep the copy fresh", store, "0");
        var job = fixture.as(actor.tenant(), () -> fixture.jobs.ensure(upkeep));
        fixture.handler.script(job, run -> SliceResult.later(Duration.ofHours(1), "idle"));
        fixture.worker.runOnce();
        return job;
    }

    /** A job that waits because of FastSpring. */
    public JobId throttled(Actor actor, StoreId store) {
        var job = fixture.start(actor, store, 100);
        fixture.handler.script(job, run -> SliceResult.later(Duration.ofMinutes(3), "throttled"));
        fixture.worker.runOnce();
        return job;
    }

    /** A job that keeps to a pace. */
    public JobId paced(Actor actor, StoreId store) {
        var job = fixture.start(actor, store, 100);
        fixture.handler.script(job, run -> SliceResult.later(Duration.ofMinutes(1), "mail-pace"));
        fixture.worker.runOnce();
        return job;
    }

    /** So many items are done by now. */
    public void goOn(JobId job, int done) throws InterruptedException {
        work(job, run -> {
            run.commit("2", new Progress(100, done, 0), () -> {});
            return SliceResult.more();
        });
    }

    public void end(JobId job) throws InterruptedException {
        work(job, run -> SliceResult.done());
    }

    /** In a thread that is bound to nobody, as a worker's is. */
    private void work(JobId job, ScriptedHandler.Script script) throws InterruptedException {
        fixture.handler.script(job, script);
        Thread.ofPlatform().start(fixture.worker::runOnce).join();
    }

    public JobState state(JobId job, Actor actor) {
        return fixture.view(actor.tenant(), job).state();
    }
}
