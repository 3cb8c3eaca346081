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
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes a run's links in one of its stores: finds accounts where only an address is known, then asks for links. */
@Component
class LinkJob implements JobHandler {

    static final String KIND = "links";

    private static final int LOOK_UPS = 20;

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

    /** The two ways of asking. */
    @Component
    record Asking(LookUps lookUps, LinkCalls calls) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SliceResult slice(JobRun run) {
        var at = Checkpoint.parse(run.checkpoint());
        var store = requireNonNull(run.store(), "each part of a run has its store");
        if (!access.has(Verb.LINK_CREATE, store)) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        }
        try {
            return work(
                    new Slice(run, at, rows.batch(at.batch()), rows.part(at.batch(), store), clients.client(store)));
        } catch (NothingHereException storeRemoved) {
            neighbours.cancel(run.job());
            return SliceResult.more();
        }
    }

    private SliceResult work(Slice slice) {
        var addresses = rows.toLookUp(slice, LOOK_UPS);
        if (!addresses.isEmpty()) {
            return asking.lookUps().lookUp(slice, addresses);
        }
        var accounts = rows.toAsk(slice, LinkCalls.rows(slice.at().size()));
        if (!accounts.isEmpty()) {
            return asking.calls().ask(slice, accounts);
        }
        if (rows.moreMayCome(slice)) {
            return SliceResult.later(OTHERS, LinkBatchView.OTHER_STORES);
        }
        return slice.batch().looking() ? SliceResult.stopped(LinkBatchView.FIRST_LOOK) : SliceResult.done();
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
