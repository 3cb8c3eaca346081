package io.storefleet.jobs.ui;

import com.vaadin.flow.component.Unit;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.jobs.JobView;

/** How far a job is: a bar, where the total is known, and the counts below it. */
final class JobProgress extends Div {

    private static final long serialVersionUID = 1L;
    private static final float PERCENT = 100f;

    JobProgress(JobView job) {
        addClassName("sf-job-progress");
        var progress = job.progress();
        if (progress.total() > 0) {
            add(bar(job));
        }
        var counts = new Span(JobWords.counts(this, progress));
        counts.addClassName("sf-quiet");
        var line = new Div(counts);
        line.addClassName("sf-row");
        if (progress.failed() > 0) {
            var failed = new Span(getTranslation("jobs.count.failed", progress.failed()));
            failed.addClassName("sf-bad");
            line.add(failed);
        }
        add(line);
    }

    private Div bar(JobView job) {
        var progress = job.progress();
        var bar = new Div(
                part("sf-bar-done", progress.done(), progress.total()),
                part("sf-bar-failed", progress.failed(), progress.total()));
        bar.addClassName("sf-bar");
        bar.getElement()
                .setAttribute("role", "progressbar")
                .setAttribute("aria-valuemin", "0")
                .setAttribute("aria-valuemax", String.valueOf(progress.total()))
                .setAttribute("aria-valuenow", String.valueOf(progress.done() + progress.failed()))
                .setAttribute("aria-label", getTranslation("jobs.bar", JobWords.title(this, job)));
        return bar;
    }

    private static Div part(String name, long items, long total) {
        var part = new Div();
        part.addClassName(name);
        part.setWidth(Math.min(PERCENT, PERCENT * items / total), Unit.PERCENTAGE);
        return part;
    }
}
