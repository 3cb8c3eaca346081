package io.storefleet.links.internal;

import io.storefleet.jobs.JobHandler;
import io.storefleet.jobs.JobRun;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.SliceResult;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkReason;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import org.springframework.stereotype.Component;

/** Makes the links of a run: looks addresses up, then asks for links, some tens a slice. */
@Component
class LinkJob implements JobHandler {

    static final String KIND = "links";

    /** The most ids of one call (contract 4.5). */
    static final int BATCH = 50;

    private static final int LOOK_UPS = 20;

    private final Access access;
    private final StoreClients clients;
    private final LinkJobRows rows;
    private final LookUps lookUps;
    private final LinkCalls calls;

    LinkJob(Access access, StoreClients clients, LinkJobRows rows, LookUps lookUps, LinkCalls calls) {
        this.access = access;
        this.clients = clients;
        this.rows = rows;
        this.lookUps = lookUps;
        this.calls = calls;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SliceResult slice(JobRun run) {
        var at = Checkpoint.parse(run.checkpoint());
        var batch = rows.batch(at.batch());
        if (!access.has(Verb.LINK_CREATE, batch.store())) {
            return SliceResult.stopped(StopReason.RIGHT_LOST);
        }
        try {
            return work(new Slice(run, at, batch, clients.client(batch.store())));
        } catch (NothingHereException storeRemoved) {
            rows.cancel(run.job());
            return SliceResult.more();
        }
    }

    private SliceResult work(Slice slice) {
        var addresses = rows.toLookUp(slice, LOOK_UPS);
        if (!addresses.isEmpty()) {
            return lookUps.lookUp(slice, addresses);
        }
        var accounts = rows.toAsk(slice, BATCH);
        return accounts.isEmpty() ? SliceResult.done() : calls.ask(slice, accounts);
    }

    @Override
    public void ended(JobView job) {
        if (job.state() != JobState.DONE) {
            rows.giveUp(
                    job.id(),
                    LinkReason.of(job.state() == JobState.CANCELLED ? LinkReason.CANCELLED : LinkReason.GIVEN_UP));
        }
    }
}
