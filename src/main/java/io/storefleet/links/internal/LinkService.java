package io.storefleet.links.internal;

import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkRequest;
import io.storefleet.links.Links;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs as use cases: each asks for its right, is one transaction and goes on record. */
@Service
@Transactional
class LinkService implements Links {

    private final Access access;
    private final Batches batches;
    private final LinkWriting writing;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    LinkService(Access access, Batches batches, LinkWriting writing, Jobs jobs, ApplicationEventPublisher events) {
        this.access = access;
        this.batches = batches;
        this.writing = writing;
        this.jobs = jobs;
        this.events = events;
    }

    @Override
    public LinkBatchId start(LinkRequest request) {
        return writing.add(request);
    }

    @Override
    public int again(LinkBatchId id) {
        access.require(Verb.LINK_CREATE, id);
        var batch = batches.lock(id).orElseThrow(NothingHereException::new);
        if (!view(batch).job().state().ended()) {
            throw new LinkProblem(Kind.STILL_RUNNING);
        }
        int rows = writing.again(batch);
        audit("links.started-again", batch, Map.of("rows", String.valueOf(rows)));
        return rows;
    }

    @Override
    public LinkBatchView get(LinkBatchId id) {
        return view(access.readable(id));
    }

    @Override
    public List<LinkBatchView> before(@Nullable LinkBatchId last, int limit) {
        var stores = batches.stores().stream().filter(access.readableStores()).toList();
        return batches.before(last, stores, limit).stream().map(this::view).toList();
    }

    @Override
    public boolean pause(LinkBatchId id) {
        var batch = access.require(Verb.LINK_CREATE, id);
        return recorded("links.paused", batch, jobs.pause(batch.job(), StopReason.of(StopReason.BY_PERSON)));
    }

    @Override
    public boolean resume(LinkBatchId id) {
        var batch = access.require(Verb.LINK_CREATE, id);
        return recorded("links.resumed", batch, jobs.resume(batch.job()));
    }

    @Override
    public boolean cancel(LinkBatchId id) {
        var batch = access.require(Verb.LINK_CREATE, id);
        return recorded("links.cancelled", batch, jobs.cancel(batch.job()));
    }

    private boolean recorded(String action, BatchRow batch, boolean changed) {
        if (changed) {
            audit(action, batch, Map.of());
        }
        return changed;
    }

    private void audit(String action, BatchRow batch, Map<String, String> details) {
        events.publishEvent(AuditedEvent.done(action, batch.store(), batch.id().toString(), details));
    }

    private LinkBatchView view(BatchRow batch) {
        var job = jobs.find(batch.job()).orElseThrow(NothingHereException::new);
        return new LinkBatchView(
                batch.id(),
                batch.store(),
                batch.title(),
                batch.tab(),
                batch.createdBy(),
                batch.created(),
                batch.idsPerCall(),
                batch.counts(),
                job);
    }
}
