package io.storefleet.products.internal.bulk;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.intents.IntentProblem;
import io.storefleet.intents.IntentState;
import io.storefleet.intents.IntentView;
import io.storefleet.intents.Intents;
import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.products.ProductActions;
import io.storefleet.products.ProductActions.Ask;
import io.storefleet.products.ProductChange;
import io.storefleet.products.ProductChange.Create;
import io.storefleet.products.ProductChange.Edit;
import io.storefleet.products.ProductProblem;
import io.storefleet.products.ProductProblem.Kind;
import io.storefleet.products.ProductTables.Begun;
import io.storefleet.products.internal.bulk.TableRows.Outcome;
import io.storefleet.products.internal.bulk.TableRows.Waiting;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries a table out row by row: a change of its own each, under a token that is the same whenever the row is tried again. */
@Component
class TableJob implements JobHandler {

    static final String KIND = "products.table";
    private static final Duration SLICE = Duration.ofSeconds(2);
    private static final Duration REST = Duration.ofSeconds(30);

    private final TableRows rows;
    private final ProductActions actions;
    private final Intents intents;
    private final Jobs jobs;
    private final Clock clock;

    TableJob(TableRows rows, ProductActions actions, Intents intents, Jobs jobs, Clock clock) {
        this.rows = rows;
        this.jobs = jobs;
        this.actions = actions;
        this.intents = intents;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SliceResult slice(JobRun run) {
        var table = rows.ofJob(run.job().value()).orElse(null);
        if (table == null) {
            return SliceResult.done();
        }
        var end = clock.instant().plus(SLICE);
        try {
            while (true) {
                var row = rows.next(table.id());
                if (row.isEmpty()) {
                    return SliceResult.done();
                }
                carryOut(run, table, row.get());
                if (run.stopRequested() || !clock.instant().isBefore(end)) {
                    return SliceResult.more();
                }
            }
        } catch (RightRefusedException | NothingHereException lost) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        } catch (FastSpringException unread) {
            // The row waits; nothing was sent.
            return SliceResult.later(REST, unread.code());
        }
    }

    private void carryOut(JobRun run, Begun table, Waiting row) {
        var outcome = outcome(run, table, row);
        if (!outcome.code().isEmpty()) {
            run.problem(row.number() + " · " + row.product(), outcome.code(), outcome.words());
        }
        var well = outcome.code().isEmpty();
        var so = rows.progress(table.id());
        var then = new Progress(so.total(), so.done() + (well ? 1 : 0), so.failed() + (well ? 0 : 1));
        run.commit(String.valueOf(row.number()), then, () -> {
            rows.write(table.id(), row.number(), now(outcome));
            // Counted now that nobody else can: an earlier row may have been settled a moment ago.
            jobs.tell(run.job(), () -> rows.progress(table.id()));
        });
    }

    /** What came of the change may have become known a moment ago; from here on its settling finds the row. */
    private Outcome now(Outcome outcome) {
        var intent = outcome.intent();
        return intent == null
                ? outcome
                : intents.hold(intent).map(TableJob::outcome).orElse(outcome);
    }

    private Outcome outcome(JobRun run, Begun table, Waiting row) {
        ProductChange change = row.created() ? new Create(row.wanted()) : new Edit(row.wanted(), row.seen());
        try {
            var basis = actions.basis(table.store(), row.product());
            var ask = new Ask(table.store(), row.product(), token(table, row), basis);
            return outcome(actions.carryOut(ask, change, run.job()));
        } catch (ProductProblem problem) {
            return outcome(problem);
        } catch (IntentProblem problem) {
            var code = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Outcome("FAILED", "product-" + code, "", null);
        }
    }

    /** The same whenever this row is tried, so that it is sent once. */
    private static UUID token(Begun table, Waiting row) {
        return UUID.nameUUIDFromBytes((table.id() + ":" + row.number()).getBytes(StandardCharsets.UTF_8));
    }

    private static Outcome outcome(IntentView intent) {
        return switch (intent.state()) {
            case CONFIRMED -> new Outcome("DONE", "", "", intent.id());
            case REJECTED, ABSENT ->
                new Outcome("REFUSED", code(intent, "refused"), intent.told().words(), intent.id());
            case SENDING, UNKNOWN, UNDECIDED -> new Outcome("UNKNOWN", "product-unknown", "", intent.id());
        };
    }

    private static String code(IntentView intent, String otherwise) {
        return intent.state() == IntentState.REJECTED && !intent.told().code().isEmpty()
                ? intent.told().code()
                : otherwise;
    }

    private static Outcome outcome(ProductProblem problem) {
        if (problem.kind() == Kind.NOTHING_CHANGED) {
            return new Outcome("UNCHANGED", "", "", null);
        }
        var code = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Outcome("FAILED", "product-" + code, problem.field(), null);
    }

    @Override
    public void ended(JobView job) {
        if (job.state() != JobState.DONE) {
            rows.cancel(job.id());
        }
    }
}
