package io.storefleet.links.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkReason;
import io.storefleet.links.LinkSettings;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a run's links in one of its stores: finds accounts where only an address is known, then asks for links. */
@Component
class LinkJob implements JobHandler {

    static final String KIND = "links";

    /** News comes by itself; this is for news that got lost. */
    private static final Duration OTHERS = Duration.ofSeconds(30);

    private final Access access;
    private final StoreClients clients;
    private final LinkJobRows rows;
    private final Asking asking;
    private final PartJobs neighbours;

    LinkJob(Access access, StoreClients clients, LinkJobRows rows, Asking asking, PartJobs neighbours) {
        this.access = access;
        this.clients = clients;
        this.rows = rows;
        this.asking = asking;
        this.neighbours = neighbours;
    }

    /** The two ways of asking, what follows where it is in vain, and for how long. */
    @Component
    record Asking(LookUps lookUps, LinkCalls calls, Troubles troubles, LinkSettings settings, Clock clock) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SliceResult slice(JobRun run) throws Exception {
        var store = requireNonNull(run.store(), "each part of a run has its store");
        if (!access.has(Verb.LINK_CREATE, store)) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        }
        try {
            return asLongAs(run, store);
        } catch (NothingHereException storeRemoved) {
            neighbours.cancel(run.job());
            return SliceResult.more();
        }
    }

    /** Claiming a job takes longer than a quick call, so that a slice makes several. */
    private SliceResult asLongAs(JobRun run, StoreId store) throws Exception {
        var end = asking.clock().instant().plus(asking.settings().slice());
        BooleanSupplier goesOn = () -> asking.clock().instant().isBefore(end) && !run.stopRequested();
        var client = clients.client(store);
        SliceResult result;
        do {
            var at = Checkpoint.parse(run.checkpoint());
            result = work(new Slice(run, at, rows.batch(at.batch()), rows.part(at.batch(), store), client), goesOn);
        } while (result instanceof SliceResult.More && goesOn.getAsBoolean());
        return result;
    }

    private SliceResult work(Slice slice, BooleanSupplier goesOn) throws Exception {
        // A full call makes many links, a look-up only gets one row ready: people see most of their links soon.
        boolean full = callIsFull(slice);
        var result = full ? calls(slice, goesOn) : lookUps(slice, goesOn);
        if (result == null) {
            result = full ? lookUps(slice, goesOn) : calls(slice, goesOn);
        }
        if (result != null) {
            return result;
        }
        if (rows.moreMayCome(slice)) {
            return SliceResult.later(OTHERS, LinkBatchView.OTHER_STORES);
        }
        return slice.batch().looking() ? SliceResult.stopped(LinkBatchView.FIRST_LOOK) : SliceResult.done();
    }

    private boolean callIsFull(Slice slice) {
        int ids = slice.at().size().ids();
        return asking.calls().waiting(slice, List.of(), ids).size() == ids;
    }

    private @Nullable SliceResult calls(Slice slice, BooleanSupplier goesOn) throws Exception {
        return new Wave<>(asking.calls(), asking.troubles(), slice, goesOn).run();
    }

    private @Nullable SliceResult lookUps(Slice slice, BooleanSupplier goesOn) throws Exception {
        return new Wave<>(asking.lookUps(), asking.troubles(), slice, goesOn).run();
    }

    @Override
    public void ended(JobView job) {
        var part = neighbours.ofJob(job.id());
        if (job.state() != JobState.DONE) {
            var reason = job.state() == JobState.CANCELLED ? LinkReason.CANCELLED : LinkReason.GIVEN_UP;
            part.ifPresent(mine -> rows.giveUp(mine, LinkReason.of(reason)));
        }
        part.ifPresent(neighbours::wakeAfter);
    }
}
