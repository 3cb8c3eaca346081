package io.storefleet.links.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.jobs.JobAccess;
import io.storefleet.jobs.ui.FollowingPage;
import io.storefleet.jobs.ui.PageWatch;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkFilter;
import io.storefleet.store.StoreView;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run: how far it is, its rows, what can be done with it. Leaving the page stops nothing. */
@Route(Places.PREFIX + "/links/run/:batch")
@PermitAll
class LinkRunView extends FollowingPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient LinkDesk desk;
    private final transient JobAccess jobs;
    private final transient Clock clock;
    private final RunProgress progress = new RunProgress();
    private final RunLook look;
    private final RunParts parts = new RunParts();
    private transient Map<StoreId, StoreView> names = Map.of();
    private @Nullable RunRows rows;
    private @Nullable FilterChips chips;
    private @Nullable RunActions buttons;
    private transient @Nullable LinkBatchView shown;

    LinkRunView(LinkDesk desk, PageWatch watch, JobAccess jobs, Clock clock) {
        super(watch);
        this.jobs = jobs;
        this.desk = desk;
        this.clock = clock;
        this.look = new RunLook(desk, this::looked);
    }

    /** What is left out, and why. */
    private Div notes(LinkBatchView run) {
        var notes = new Div();
        notes.addClassNames("sf-stack", "sf-quiet");
        if (run.hidden() > 0) {
            notes.add(new Span(getTranslation("links.run.hidden", run.hidden())));
        }
        var undownloaded = desk.without(Verb.LINK_DOWNLOAD, run);
        if (undownloaded > 0 && undownloaded < run.stores().size() + run.hidden()) {
            notes.add(new Span(getTranslation("links.run.undownloaded", undownloaded)));
        }
        return notes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new LinkBatchId(
                Places.id(event.getRouteParameters().get("batch").orElse("")));
        var run = desk.links().get(id);
        title(run.title());
        progress.origin(desk.origin(this, run));
        names = desk.visibleStores();
        var grid = new RunRows(
                desk.results(),
                id,
                store -> desk.may(Verb.LINK_REVEAL, store),
                run.parts().size() > 1 ? this::storeName : null);
        rows = grid;
        chips = new FilterChips(grid::filter);
        buttons = new RunActions(desk, id, this::changed);
        actions(buttons);
        var warning = new Span(getTranslation("links.warning"));
        warning.addClassName("sf-quiet");
        var line = new Div(chips, buttons.again());
        line.addClassName("sf-row");
        buttons.again().addClassName("sf-end");
        body(progress, look, parts, line, grid, notes(run), warning);
        show(run);
    }

    /** The buttons of the look are gone then; the keyboard goes on at those of the run. */
    private void looked() {
        changed();
        requireNonNull(buttons).focusFirst();
    }

    @Override
    protected List<JobId> jobs() {
        var run = shown;
        return run == null
                ? List.of()
                : run.parts().stream().map(part -> part.job().id()).toList();
    }

    @Override
    protected void update() {
        var before = requireNonNull(shown);
        var run = desk.links().get(before.id());
        show(run);
        if (rows != null && !before.counts().equals(run.counts())) {
            rows.refresh();
        }
    }

    private String storeName(StoreId id) {
        var store = names.get(id);
        return store == null ? getTranslation("links.store.gone") : store.name();
    }

    /** The first links stand together while somebody is to look at them, then all rows again. */
    private void lookAt(LinkBatchView run) {
        var before = shown;
        var looked = before != null && before.awaitsLook();
        if (chips != null && looked != run.awaitsLook()) {
            chips.choose(run.awaitsLook() ? LinkFilter.LINKS : LinkFilter.ALL);
        }
    }

    private void show(LinkBatchView run) {
        lookAt(run);
        shown = run;
        note(LinkWords.state(this, run.state()));
        look.show(run);
        parts.show(run, names);
        progress.show(run, clock.instant());
        progress.job(Optional.of(run.parts().getFirst().job())
                .filter(jobs::mayView)
                .map(job -> Places.here().job(job.id().value())));
        if (chips != null && buttons != null) {
            chips.count(run);
            buttons.show(run);
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("links.title") : shown.title();
    }
}
