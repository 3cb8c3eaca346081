package io.storefleet.links.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.storefleet.jobs.JobAccess;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.LinkBatchView;
import io.storefleet.team.Verb;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run: how far it is, its rows, what can be done with it. Leaving the page stops nothing. */
@Route(Places.PREFIX + "/links/run/:batch")
@PermitAll
class LinkRunView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient LinkDesk desk;
    private final transient RunWatch watch;
    private final transient JobAccess jobs;
    private final transient Clock clock;
    private final RunProgress progress = new RunProgress();
    private @Nullable RunRows rows;
    private @Nullable FilterChips chips;
    private @Nullable RunActions buttons;
    private transient @Nullable LinkBatchView shown;

    LinkRunView(LinkDesk desk, RunWatch watch, JobAccess jobs, Clock clock) {
        this.jobs = jobs;
        this.desk = desk;
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new LinkBatchId(
                Places.id(event.getRouteParameters().get("batch").orElse("")));
        var run = desk.links().get(id);
        title(run.title());
        progress.origin(desk.origin(this, run));
        var grid = new RunRows(desk.results(), id, desk.may(Verb.LINK_REVEAL, run.store()));
        rows = grid;
        chips = new FilterChips(grid::filter);
        buttons = new RunActions(desk, id, this::changed);
        actions(buttons);
        var warning = new Span(getTranslation("links.warning"));
        warning.addClassName("sf-quiet");
        var line = new Div(chips, buttons.again());
        line.addClassName("sf-row");
        buttons.again().addClassName("sf-end");
        body(progress, line, grid, warning);
        show(run);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var run = shown;
        if (run != null) {
            watch.follow(this, run, this::update);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        watch.leave(this);
    }

    /** The person did something: another job may work on the run now. */
    private void changed() {
        var run = desk.links().get(requireNonNull(shown).id());
        update(run);
        watch.follow(this, run, this::update);
    }

    private void update(LinkBatchView run) {
        var before = shown;
        show(run);
        if (rows != null && (before == null || !before.counts().equals(run.counts()))) {
            rows.refresh();
        }
    }

    private void show(LinkBatchView run) {
        shown = run;
        note(LinkWords.state(this, run.job().state()));
        progress.show(run, clock.instant());
        progress.job(Optional.of(run.job())
                .filter(jobs::mayView)
                .map(job -> Places.here().job(job.id().value())));
        if (chips != null && buttons != null) {
            chips.count(run.counts());
            buttons.show(run);
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("links.title") : shown.title();
    }
}
