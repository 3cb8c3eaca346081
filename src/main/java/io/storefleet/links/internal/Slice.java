package io.storefleet.links.internal;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.jobs.JobRun;
import java.util.Collection;
import java.util.Locale;

/** One slice of a job of links: the hold, where it stands, the run, its part, the store's client. */
record Slice(JobRun run, Checkpoint at, BatchRow batch, PartRow part, FastSpring client) {

    Slice withAt(Checkpoint other) {
        return new Slice(run, other, batch, part, client);
    }

    /** Takes the rows without a link down for whoever looks at the job; by their lines, never by what stands there. */
    void list(Collection<Answer.Reason> reasons) {
        for (var answer : reasons) {
            var reason = answer.reason();
            var code = reason.code().isBlank() ? "unusable" : reason.code().toLowerCase(Locale.ROOT);
            run.problem(String.valueOf(answer.line()), code, reason.words());
        }
    }
}
