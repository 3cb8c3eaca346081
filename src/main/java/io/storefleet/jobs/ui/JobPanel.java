package io.storefleet.jobs.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Copyable;
import io.storefleet.uikit.DetailClose;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Places;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The panel of one job: how far it is, who started it, what can be done, which rows did not end well. */
final class JobPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient JobTools tools;
    private final transient Map<StoreId, String> stores;
    private final Div moving = new Div();
    private final JobButtons buttons;
    private final JobProblems problems;

    JobPanel(JobTools tools, Map<StoreId, String> stores, JobView job, Runnable changed) {
        this.tools = tools;
        this.stores = stores;
        this.buttons = new JobButtons(tools.desk(), job.id(), changed);
        this.problems = new JobProblems(tools.desk(), job);
        addClassName("sf-stack");
        moving.addClassName("sf-stack");
        var title =
                new Div(new H2(JobWords.title(this, job)), new Copyable(job.id().toString()));
        title.addClassName("sf-detail-title");
        var head = new Div(title, new DetailClose(JobPanel::close));
        head.addClassName("sf-detail-head");
        add(head);
        tools.origin(job).ifPresent(place -> add(origin(place)));
        add(moving, buttons, problems);
        show(job);
    }

    private Anchor origin(String place) {
        var link = new Anchor(place, getTranslation("jobs.origin"));
        link.setRouterIgnore(false);
        link.addClassName("sf-job-origin");
        return link;
    }

    private static void close() {
        UI.getCurrent().navigate(Places.here().jobs());
    }

    /** Shows the job as it stands now. */
    void show(JobView job) {
        var now = new Span(JobWords.now(this, job, tools.clock().instant()));
        now.getElement().setAttribute("role", "status");
        var badges = new Div(JobWords.state(this, job));
        badges.addClassName("sf-row");
        moving.removeAll();
        moving.add(badges, new JobProgress(job));
        if (!now.getText().isEmpty()) {
            moving.add(now);
        }
        moving.add(facts(job));
        buttons.show(job);
        problems.show(job);
    }

    private Facts facts(JobView job) {
        var facts = new Facts();
        if (job.store() != null) {
            facts.fact(getTranslation("jobs.column.store"), tools.store(this, job, stores));
        }
        facts.fact(getTranslation("jobs.column.starter"), tools.starter(this, job))
                .fact(getTranslation("jobs.fact.created"), time(job.created()))
                .fact(getTranslation("jobs.fact.begun"), time(job.started()));
        if (job.finished() != null) {
            facts.fact(getTranslation("jobs.fact.ended"), time(job.finished()));
        }
        return facts;
    }

    private static @Nullable String time(@Nullable Instant instant) {
        return instant == null ? null : Formats.here().time(instant);
    }
}
