package io.storefleet.bulk.internal;

import io.storefleet.bulk.BulkSettings;
import io.storefleet.bulk.BulkState;
import io.storefleet.bulk.internal.RowEnds.End;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.NotAllowed;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.fastspring.Unreachable;
import io.storefleet.intents.Intents;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Commits what became of a row, through the job's hold, and decides what is next. */
@Component
class RowOutcomes {

    private final RowTable rows;
    private final RowEnds ends;
    private final Doing doing;
    private final Intents intents;
    private final BulkSettings settings;

    RowOutcomes(RowTable rows, RowEnds ends, Doing doing, Intents intents, BulkSettings settings) {
        this.rows = rows;
        this.ends = ends;
        this.doing = doing;
        this.intents = intents;
        this.settings = settings;
    }

    SliceResult ended(JobRun run, Todo row, End end) {
        if (end.state() == BulkState.REFUSED) {
            run.problem(String.valueOf(row.line()), word(end.code()), end.detail());
        }
        var before = run.progress();
        var ended = 1 + row.led();
        var after = new Progress(
                before.total(),
                before.done() + (end.state() == BulkState.DONE ? ended : 0),
                before.failed() + (end.state() == BulkState.REFUSED ? ended : 0));
        run.commit(run.checkpoint(), after, () -> ends.end(row, now(end)));
        return SliceResult.more();
    }

    /** What came of the change may have become known a moment ago; from here on its settling finds the row. */
    private End now(End end) {
        var intent = end.intent();
        return intent == null ? end : intents.hold(intent).map(End::of).orElse(end);
    }

    /** As reasons of jobs and of their problems are written. */
    private static String word(String code) {
        var word = code.isBlank() ? "refused" : code.toLowerCase(Locale.ROOT);
        return word.substring(0, Math.min(63, word.length()));
    }

    SliceResult later(JobRun run, Todo row, Doing.Later later) {
        var problem = later.problem();
        if (later.code().equals("credentials-refused") || problem instanceof CredentialsRefused) {
            again(run, row, later.refused(), false);
            return SliceResult.stopped(StopReason.CREDENTIAL_REFUSED);
        }
        if (later.code().equals("not-allowed") || problem instanceof NotAllowed) {
            again(run, row, later.refused(), false);
            return SliceResult.stopped("not-allowed");
        }
        var mayLieWithRow = mayLieWithRow(later);
        if (mayLieWithRow && row.vain() + 1 >= settings.attempts()) {
            return ended(run, row, givenUp(row, later));
        }
        again(run, row, later.refused(), mayLieWithRow);
        return SliceResult.later(pause(row, later), word(later.code()));
    }

    /** Who throttles, or is not there, says nothing about the row. */
    private static boolean mayLieWithRow(Doing.Later later) {
        var problem = later.problem();
        return problem == null
                ? later.code().equals("not-sent") || later.code().equals("error")
                : !(problem instanceof Throttled) && !(problem instanceof Unreachable);
    }

    private End givenUp(Todo row, Doing.Later later) {
        return !later.refused() && doing.refuse(row, later.code(), "") instanceof Doing.Ended known
                ? known.end()
                : End.refused(later.code(), "");
    }

    private Duration pause(Todo row, Doing.Later later) {
        var usual = settings.waitAfter(row.vain() + row.tries() + 1);
        return later.problem() instanceof Throttled throttled
                ? throttled.retryAfter().orElse(usual)
                : usual;
    }

    private void again(JobRun run, Todo row, boolean refused, boolean vain) {
        run.commit(run.checkpoint(), run.progress(), () -> rows.again(row, refused, vain));
    }
}
