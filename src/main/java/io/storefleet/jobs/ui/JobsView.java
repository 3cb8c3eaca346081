package io.storefleet.jobs.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.ListDetail;
import io.storefleet.uikit.Lists;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.Places;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All long work the person may see: what runs, what has ended, and what keeps the stores' data fresh. */
@Route(Places.PREFIX + "/jobs/:job?")
@PermitAll
class JobsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient JobTools tools;
    private final transient LiveJobs live;
    private final transient Map<StoreId, String> stores;
    private final ListDetail panes =
            new ListDetail(() -> UI.getCurrent().navigate(Places.here().jobs()));
    private final JobFilters filters;
    private final JobGrid grid;
    private @Nullable JobPanel panel;
    private transient @Nullable JobView shown;

    JobsView(JobTools tools, LiveJobs live) {
        this.tools = tools;
        this.live = live;
        this.stores = tools.names().stores();
        this.grid = new JobGrid(tools, stores);
        this.filters = new JobFilters(stores, this::list);
        title(getTranslation("jobs.title"));
        body(panes);
        Lists.opens(
                grid, job -> UI.getCurrent().navigate(Places.here().job(job.id().value())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var job = event.getRouteParameters().get("job").map(Places::id).map(JobId::new);
        var found = job.map(id -> tools.desk().find(id).orElseThrow(NotFoundException::new));
        var moved = found.map(this::besideItsLike).orElse(false);
        if (moved || !isAttached()) {
            list();
        }
        found.ifPresentOrElse(this::open, this::close);
    }

    /** The list beside a job is the one it is in, however one came to it; whether that is another one now. */
    private boolean besideItsLike(JobView job) {
        var other = filters.filter().kind() != kindOf(job);
        filters.kind(kindOf(job));
        return other;
    }

    private static JobFilter.Kind kindOf(JobView job) {
        if (job.standing()) {
            return JobFilter.Kind.STANDING;
        }
        return job.state().ended() ? JobFilter.Kind.ENDED : JobFilter.Kind.OPEN;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        live.open(this, this::moved);
        follow(shown == null ? List.of() : List.of(shown));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        live.leave(this);
    }

    private void list() {
        var filter = filters.filter();
        var none = filter.store() == null && tools.desk().list(filter, null, 1).isEmpty();
        if (!none) {
            grid.show(filter, this::follow);
        }
        panes.list(filters, none ? empty(filter.kind()) : grid);
    }

    private Component empty(JobFilter.Kind kind) {
        var key = kind.name().toLowerCase(Locale.ROOT);
        return new EmptyState(getTranslation("jobs.empty." + key), getTranslation("jobs.empty.text." + key));
    }

    private void follow(List<JobView> rows) {
        rows.forEach(live::follow);
    }

    /** News, pushed: rows and panel move on; a job that has ended leaves for the other list, and the list goes with the panel's. */
    private void moved(List<JobView> jobs) {
        var before = shown;
        if (before != null && filters.filter().kind() == kindOf(before)) {
            jobs.stream().filter(job -> job.id().equals(before.id())).forEach(this::besideItsLike);
        }
        if (jobs.stream().anyMatch(job -> job.state().ended())) {
            list();
        } else {
            grid.renew(jobs);
        }
        jobs.stream()
                .filter(job -> before != null && job.id().equals(before.id()))
                .forEach(this::update);
    }

    private void open(JobView job) {
        shown = job;
        grid.select(job);
        panel = new JobPanel(tools, stores, job, this::changed);
        grid.besidePanel(true);
        panes.open(JobWords.title(this, job), panel);
        live.follow(job);
    }

    private void close() {
        shown = null;
        panel = null;
        grid.besidePanel(false);
        grid.deselectAll();
        panes.close();
    }

    /** The person did something with the job of the panel. */
    private void changed() {
        var job = shown;
        if (job != null) {
            tools.desk().find(job.id()).ifPresent(now -> {
                live.follow(now);
                moved(List.of(now));
            });
        }
    }

    private void update(JobView job) {
        shown = job;
        if (panel != null) {
            panel.show(job);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("jobs.title");
    }
}
