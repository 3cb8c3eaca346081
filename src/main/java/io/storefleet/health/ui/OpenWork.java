package io.storefleet.health.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.storefleet.jobs.JobView;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.Tone;
import java.util.List;
import java.util.Locale;

/** The person's own jobs that run, wait, or left rows that failed. */
final class OpenWork extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 8;
    private static final int WHOLE = 100;

    private final UnorderedList jobs = new UnorderedList();

    OpenWork() {
        addClassName("sf-stack");
        jobs.addClassName("sf-troubles");
        add(new H2(getTranslation("health.work")), jobs);
    }

    void show(List<JobView> work, Formats formats, Places places) {
        setVisible(!work.isEmpty());
        jobs.removeAll();
        work.stream().limit(MOST).forEach(job -> jobs.add(row(job, formats, places)));
    }

    private ListItem row(JobView job, Formats formats, Places places) {
        var title = Doing.plain(places.job(job.id().value()), job.title());
        title.addClassNames("sf-strong", "sf-store-name");
        title.getElement().setAttribute(Doing.LINE, true);
        var state = new Badge(getTranslation("health.work." + job.state().name().toLowerCase(Locale.ROOT)), tone(job));
        var progress = job.progress();
        var done = new Span(
                job.state().ended() || progress.total() == 0
                        ? formats.shortTime(job.created())
                        : getTranslation("health.work.share", Math.round(progress.share() * WHOLE)));
        done.addClassName("sf-quiet");
        var row = new ListItem(title, state, done);
        if (progress.failed() > 0) {
            row.add(new Badge(getTranslation("health.work.failed-rows", progress.failed()), Tone.BAD));
        }
        row.addClassNames("sf-trouble", "sf-row");
        return row;
    }

    private static Tone tone(JobView job) {
        return switch (job.state()) {
            case RUNNING -> Tone.INFO;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case PAUSED, CANCELLING -> Tone.WARN;
            case WAITING, CANCELLED -> Tone.NEUTRAL;
        };
    }
}
