package io.storefleet.links.internal;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.Progress;
import java.util.Collection;
import java.util.Locale;

/** One slice of a job of links: the hold, where it stands, the run, the store's client. */
record Slice(JobRun run, Checkpoint at, BatchRow batch, FastSpring client) {

    Slice withAt(Checkpoint other) {
        return new Slice(run, other, batch, client);
    }

    /** Takes the rows without a link down for whoever looks at the job; by their lines, never by what stands there. */
    void list(Collection<Answer> answers) {
        for (var answer : answers) {
            if (answer instanceof Answer.Reason(var line, var reason)) {
                var code = reason.code().isBlank() ? "unusable" : reason.code().toLowerCase(Locale.ROOT);
                run.problem(String.valueOf(line), code, reason.words());
            }
        }
    }

    /** Commits rows that ended: so many well, so many with a reason. */
    void commit(Checkpoint next, int done, int failed, Runnable rows) {
        var before = run.progress();
        run.commit(next.toString(), new Progress(before.total(), before.done() + done, before.failed() + failed), rows);
    }
}
