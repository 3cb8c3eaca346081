package io.storefleet.bulk.ui;

import static java.util.Objects.requireNonNull;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.Route;
import io.storefleet.bulk.BulkRun;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.jobs.ui.FollowingPage;
import io.storefleet.jobs.ui.PageWatch;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run: what would be done, then what was; its rows, and what can be done with it. Leaving the page stops nothing. */
@Route(Places.PREFIX + "/bulk/:run")
@PermitAll
class BulkRunView extends FollowingPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BulkDesk desk;
    private @Nullable RunFigures figures;
    private @Nullable RunStart start;
    private @Nullable RunLook look;
    private @Nullable RunRows rows;
    private @Nullable RunButtons buttons;
    private transient @Nullable BulkRun shown;

    BulkRunView(BulkDesk desk, PageWatch watch) {
        super(watch);
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new BulkRunId(Places.id(event.getRouteParameters().get("run").orElse("")));
        var run = desk.bulk().get(id);
        Map<StoreId, String> stores = desk.stores();
        var changes = desk.bulk().mayChange(id);
        title(BulkWords.action(this, run.action()));
        figures = new RunFigures(desk, stores);
        start = new RunStart(desk, id, changes, this::acted);
        look = new RunLook(desk, id, changes, this::acted);
        rows = new RunRows(desk, run, stores);
        buttons = new RunButtons(desk, id, changes, this::changed);
        actions(buttons);
        rows.setMinHeight("360px");
        var page = new Div(figures, start, look, rows.choice(), rows, notes(run));
        page.addClassNames("sf-stack", "sf-scroll", "sf-grow");
        body(page);
        show(run);
        if (event.getTrigger() == NavigationTrigger.UI_NAVIGATE) {
            figures.focus();
        }
    }

    /** What was pressed is gone then. */
    private void acted() {
        changed();
        requireNonNull(figures).focus();
    }

    private Div notes(BulkRun run) {
        var notes = new Div();
        notes.addClassNames("sf-stack", "sf-quiet");
        if (run.hidden() > 0) {
            notes.add(new Span(getTranslation("bulk.hidden", run.hidden())));
        }
        return notes;
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
        var run = desk.bulk().get(before.id());
        show(run);
        if (rows != null && !before.tallies().equals(run.tallies())) {
            rows.refresh(run);
        }
    }

    private void show(BulkRun run) {
        shown = run;
        note(BulkWords.state(this, run));
        requireNonNull(figures).show(run);
        requireNonNull(start).show(run);
        requireNonNull(look).show(run);
        requireNonNull(buttons).show(run);
    }

    @Override
    public String getPageTitle() {
        var run = shown;
        return (run == null ? getTranslation("bulk.title") : BulkWords.action(this, run.action())) + " · Storefleet";
    }
}
