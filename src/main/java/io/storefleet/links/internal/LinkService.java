package io.storefleet.links.internal;

import io.storefleet.jobs.JobState;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkAgain;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkPartView;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkRequest;
import io.storefleet.links.Links;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.JobId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs as use cases: each asks for its right, is one transaction and goes on record. */
@Service
@Transactional
class LinkService implements Links {

    private final Access access;
    private final RunDesk desk;
    private final LinkWriting writing;
    private final LinkStarts starts;
    private final Jobs jobs;

    LinkService(Access access, RunDesk desk, LinkWriting writing, LinkStarts starts, Jobs jobs) {
        this.access = access;
        this.desk = desk;
        this.writing = writing;
        this.starts = starts;
        this.jobs = jobs;
    }

    @Override
    public LinkBatchId start(LinkRequest request) {
        var demand = starts.demand(request.cohort());
        LinkWriting.stores(demand).forEach(store -> access.require(Verb.LINK_CREATE, store));
        var run = writing.add(request, demand);
        for (var part : run.parts()) {
            desk.keep(
                    "links.started",
                    run,
                    part,
                    Map.of(
                            "rows", String.valueOf(part.counts().waiting()),
                            "tab", request.tab().name()));
        }
        return run.id();
    }

    @Override
    public boolean goOn(LinkBatchId id) {
        var run = access.changeable(id);
        var view = desk.view(run);
        if (view.looking() && !view.awaitsLook()) {
            throw new LinkProblem(Kind.STILL_RUNNING);
        }
        return view.looking()
                && desk.looked(id)
                && each(
                        "links.looked-at",
                        run,
                        LinkPartView::rests,
                        part -> jobs.resume(part.job().id()));
    }

    @Override
    public int again(LinkBatchId id, LinkAgain which) {
        var run = access.changeable(id);
        desk.lock(id);
        if (!desk.view(run).state().ended()) {
            throw new LinkProblem(Kind.STILL_RUNNING);
        }
        var living = run.only(access.living()::contains);
        int rows = living.parts().isEmpty() ? 0 : starts.waitAgain(living, which);
        writing.again(living);
        living.parts()
                .forEach(part -> desk.keep(
                        "links.started-again", run, part, Map.of("rows", String.valueOf(rows), "which", which.name())));
        return rows;
    }

    @Override
    public LinkBatchView get(LinkBatchId id) {
        return desk.view(access.readable(id));
    }

    @Override
    public Optional<LinkBatchId> ofJob(JobId job) {
        return desk.ofJob(job)
                .filter(part -> access.readableStores().test(part.store()))
                .map(PartRow::batch);
    }

    @Override
    public List<LinkBatchView> before(@Nullable LinkBatchId last, int limit) {
        return desk.before(last, access.readableStores(), limit);
    }

    @Override
    public boolean pause(LinkBatchId id) {
        return each(
                "links.paused",
                access.changeable(id),
                part -> !part.job().state().ended(),
                part -> jobs.pause(part.job().id(), StopReason.of(StopReason.BY_PERSON)));
    }

    @Override
    public boolean resume(LinkBatchId id) {
        return each(
                "links.resumed",
                access.changeable(id),
                part -> part.job().state() == JobState.PAUSED && !part.rests(),
                part -> jobs.resume(part.job().id()));
    }

    @Override
    public boolean cancel(LinkBatchId id) {
        return each(
                "links.cancelled",
                access.changeable(id),
                part -> true,
                part -> jobs.cancel(part.job().id()));
    }

    /** Changes the parts one after the other, always in the same order; whether any of them fitted. */
    private boolean each(String action, Run run, Predicate<LinkPartView> which, Predicate<LinkPartView> change) {
        boolean any = false;
        var parts = desk.view(run).parts();
        for (int at = 0; at < parts.size(); at++) {
            if (which.test(parts.get(at)) && change.test(parts.get(at))) {
                desk.keep(action, run, run.parts().get(at), Map.of());
                any = true;
            }
        }
        return any;
    }
}
