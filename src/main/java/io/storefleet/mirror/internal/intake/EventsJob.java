package io.storefleet.mirror.internal.intake;

import static java.util.Objects.requireNonNull;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.FastSpringException.BatchRefused;
import io.storefleet.fastspring.FastSpringException.CredentialsRefused;
import io.storefleet.fastspring.FastSpringException.Interrupted;
import io.storefleet.fastspring.FastSpringException.RequestRefused;
import io.storefleet.fastspring.FastSpringException.Throttled;
import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The standing work on a store's events: what came is worked into the copy, what was missed is read back. */
@Component
class EventsJob implements JobHandler {

    private static final Duration NO_ANSWER = Duration.ofSeconds(30);

    private final EventsAgenda agenda;
    private final Applying applying;
    private final BackFill backFill;
    private final StoreClients clients;

    EventsJob(EventsAgenda agenda, Applying applying, BackFill backFill, StoreClients clients) {
        this.agenda = agenda;
        this.applying = applying;
        this.backFill = backFill;
        this.clients = clients;
    }

    @Override
    public String kind() {
        return EventsWork.KIND;
    }

    @Override
    public SliceResult slice(JobRun run) {
        var store = requireNonNull(run.store(), "events belong to a store");
        var due = agenda.due(store);
        if (!due.isEmpty()) {
            return after(applying.apply(run, store, due).problem());
        }
        try {
            return readBack(run, store);
        } catch (Interrupted stopped) {
            throw stopped;
        } catch (FastSpringException problem) {
            clients.troubled(store, problem);
            return after(problem);
        }
    }

    private SliceResult readBack(JobRun run, StoreId store) {
        var pass = run.checkpoint().isEmpty() ? agenda.nextPass(store) : Pass.read(run.checkpoint());
        if (pass == null) {
            return SliceResult.later(agenda.rest(store), "up-to-date");
        }
        if (pass.left().isEmpty()) {
            run.commit("", run.progress(), () -> {});
        } else {
            backFill.next(run, store, pass);
        }
        return SliceResult.more();
    }

    private static SliceResult after(@Nullable FastSpringException problem) {
        return switch (problem) {
            case null -> SliceResult.more();
            case CredentialsRefused _ -> SliceResult.stopped(StopReason.CREDENTIAL_REFUSED);
            case Throttled throttled -> SliceResult.later(throttled.retryAfter().orElse(NO_ANSWER), throttled.code());
            // The service's own error keys are many; people need few.
            case RequestRefused _, BatchRefused _ -> SliceResult.later(NO_ANSWER, "request-refused");
            default -> SliceResult.later(NO_ANSWER, problem.code());
        };
    }
}
