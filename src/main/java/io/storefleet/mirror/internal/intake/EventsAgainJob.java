package io.storefleet.mirror.internal.intake;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.Interrupted;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.store.StoreClients;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the events of some days again because a person asked for it; it marks none. */
@Component
class EventsAgainJob implements JobHandler {

    static final String KIND = "mirror.events-again";

    private static final Duration NO_ANSWER = Duration.ofSeconds(30);

    private final EventLists lists;
    private final PassRows passes;
    private final EventsWork work;
    private final StoreClients clients;
    private final Rights rights;

    EventsAgainJob(EventLists lists, PassRows passes, EventsWork work, StoreClients clients, Rights rights) {
        this.lists = lists;
        this.passes = passes;
        this.work = work;
        this.clients = clients;
        this.rights = rights;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SliceResult slice(JobRun run) {
        var store = requireNonNull(run.store(), "events belong to a store");
        if (!rights.decide(Tenancy.actor(), Verb.EVENT_VIEW, store).allowed()) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        }
        var left = Stretch.read(run.checkpoint());
        if (left.isEmpty()) {
            return SliceResult.done();
        }
        try {
            return read(run, store, left) ? SliceResult.more() : SliceResult.done();
        } catch (Interrupted stopped) {
            throw stopped;
        } catch (FastSpringException problem) {
            clients.troubled(store, problem);
            return after(problem);
        }
    }

    /** Whether something is left. A day with more events than can be read is told as one that is not whole. */
    private boolean read(JobRun run, StoreId store, List<Stretch> left) {
        var stretch = left.getFirst();
        var page = lists.read(clients.client(store).with(CallOptions.job()), stretch);
        var rest = new ArrayList<Stretch>(page.more() && !stretch.isOneDay() ? stretch.halves() : List.of());
        rest.addAll(left.subList(1, left.size()));
        var before = run.progress();
        var gap = page.more() && stretch.isOneDay();
        var days = page.more() && !gap ? 0 : stretch.days();
        if (gap) {
            run.problem(stretch.begin().toString(), "day-incomplete", "");
        }
        var after = new Progress(before.total(), before.done() + (gap ? 0 : days), before.failed() + (gap ? days : 0));
        run.commit(Stretch.write(rest), after, () -> passes.again(store, page.events()));
        if (!page.events().isEmpty()) {
            work.news(store);
        }
        return !rest.isEmpty();
    }

    private static SliceResult after(FastSpringException problem) {
        return switch (problem) {
            case CredentialsRefused _ -> SliceResult.stopped(StopReason.CREDENTIAL_REFUSED);
            case Throttled throttled -> SliceResult.later(throttled.retryAfter().orElse(NO_ANSWER), throttled.code());
            case RequestRefused _ -> SliceResult.later(NO_ANSWER, "request-refused");
            default -> SliceResult.later(NO_ANSWER, problem.code());
        };
    }
}
