package io.storefleet.jobs.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import io.storefleet.jobs.JobFilter;
import io.storefleet.jobs.JobView;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.KeysetPages;
import io.storefleet.uikit.Lists;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rows of jobs, newest first, read as one scrolls. */
final class JobGrid extends Grid<JobView> {

    private static final long serialVersionUID = 1L;
    private static final List<String> WIDE = List.of("now", "starter", "created");

    private final transient JobTools tools;

    JobGrid(JobTools tools, Map<StoreId, String> stores) {
        this.tools = tools;
        addComponentColumn(job -> JobWords.state(this, job))
                .setHeader(getTranslation("jobs.column.state"))
                .setWidth("132px")
                .setFlexGrow(0);
        addComponentColumn(this::title)
                .setHeader(getTranslation("jobs.column.title"))
                .setFlexGrow(3);
        addColumn(job -> tools.store(this, job, stores)).setHeader(getTranslation("jobs.column.store"));
        addComponentColumn(JobProgress::new)
                .setHeader(getTranslation("jobs.column.progress"))
                .setFlexGrow(2);
        addComponentColumn(this::now)
                .setKey("now")
                .setHeader(getTranslation("jobs.column.now"))
                .setFlexGrow(3);
        addColumn(job -> tools.starter(this, job)).setKey("starter").setHeader(getTranslation("jobs.column.starter"));
        addColumn(job -> Formats.here().shortTime(job.created()))
                .setKey("created")
                .setHeader(getTranslation("jobs.column.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        Lists.cards(
                this,
                job -> Lists.card(
                        JobWords.title(this, job),
                        JobWords.state(this, job),
                        new Span(tools.store(this, job, stores)),
                        new JobProgress(job),
                        now(job)));
        setEmptyStateText(getTranslation("jobs.none-fits"));
    }

    private Span title(JobView job) {
        var title = new Span(JobWords.title(this, job));
        title.addClassNames("sf-strong", "sf-wrap");
        return title;
    }

    private Span now(JobView job) {
        var now = new Span(JobWords.now(this, job, tools.clock().instant()));
        now.addClassNames("sf-quiet", "sf-wrap");
        return now;
    }

    /** Shows the jobs of the filter and tells each row it reads. */
    void show(JobFilter filter, Consumer<List<JobView>> read) {
        var pages = new KeysetPages<JobView>((last, limit) -> {
            var rows = tools.desk().list(filter, last == null ? null : last.id(), limit);
            read.accept(rows);
            return rows;
        });
        setItems(pages.dataProvider(JobView::id)).setItemCountUnknown();
    }

    /** Makes room for the panel beside, which shows the same facts; cards have room enough. */
    void besidePanel(boolean beside) {
        if (!getColumnByKey("card").isVisible()) {
            WIDE.forEach(key -> getColumnByKey(key).setVisible(!beside));
        }
    }

    /** Draws these rows anew. */
    void renew(List<JobView> jobs) {
        jobs.forEach(getDataProvider()::refreshItem);
    }
}
