package io.storefleet.links.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkBatchView;
import io.storefleet.links.LinkCounts;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.time.Instant;
import java.util.Optional;

/** How far a run is: number, bar, counts, pace. */
final class RunProgress extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MINUTE = 60;
    private static final int LONG = 100;

    private final Span number = new Span();
    private final Span of = new Span();
    private final Span pace = new Span();
    private final Div done = new Div();
    private final Div failed = new Div();
    private final Div badges = new Div();
    private final Span note = new Span();
    private final Div bar = new Div(done, failed);
    private final Anchor job = new Anchor();

    private String origin = "";

    RunProgress() {
        addClassNames("sf-card", "sf-stack");
        number.addClassName("sf-big");
        of.addClassName("sf-quiet");
        pace.addClassNames("sf-quiet", "sf-end");
        note.addClassNames("sf-quiet", "sf-end");
        job.setText(getTranslation("links.run.job"));
        job.setRouterIgnore(false);
        job.setVisible(false);
        done.addClassName("sf-bar-done");
        failed.addClassName("sf-bar-failed");
        bar.addClassName("sf-bar");
        bar.getElement().setAttribute("role", "progressbar");
        badges.addClassName("sf-row");
        add(row(number, of, pace), bar, row(badges, note, job));
    }

    private static Div row(com.vaadin.flow.component.Component... parts) {
        var row = new Div(parts);
        row.addClassName("sf-row");
        return row;
    }

    /** Where the run works and who started it. */
    void origin(String text) {
        origin = text;
    }

    /** The way to the job that works on the run, where the person may see it. */
    void job(Optional<String> place) {
        job.setVisible(place.isPresent());
        place.ifPresent(job::setHref);
    }

    void show(LinkBatchView run, Instant now) {
        var counts = run.counts();
        var formats = Formats.here();
        number.setText(formats.number(counts.ended()));
        of.setText(getTranslation("links.run.of", counts.total()));
        var ended = run.state().ended();
        note.setText(origin + " · "
                + getTranslation(
                        ended ? "links.run.started" : "links.run.started.leave", formats.shortTime(run.created())));
        var stop = LinkWords.stop(this, run);
        pace.setText(stop.isEmpty() ? pace(run, Pace.of(run, now)) : stop);
        bar(counts);
        badges(counts);
    }

    private String pace(LinkBatchView run, Pace pace) {
        if (pace.left().isZero()) {
            return run.state() == JobState.RUNNING && run.counts().waiting() > 0
                    ? getTranslation("links.run.late")
                    : "";
        }
        long seconds = pace.left().toSeconds();
        var left = seconds < LONG
                ? getTranslation("links.run.left.seconds", seconds)
                : getTranslation("links.run.left.minutes", Math.ceilDiv(seconds, MINUTE));
        var calls = run.parts().size() == 1
                ? getTranslation("links.run.ids", run.parts().getFirst().idsPerCall())
                : getTranslation("links.run.calls.stores", run.parts().size());
        return pace.perMinute() == 0
                ? calls + " · " + left
                : calls + " · " + getTranslation("links.run.pace", pace.perMinute()) + " · " + left;
    }

    private void bar(LinkCounts counts) {
        int total = Math.max(1, counts.total());
        done.setWidth(100f * (counts.links() + counts.expired()) / total, com.vaadin.flow.component.Unit.PERCENTAGE);
        failed.setWidth(100f * counts.failed() / total, com.vaadin.flow.component.Unit.PERCENTAGE);
        bar.getElement().setAttribute("aria-valuemax", String.valueOf(counts.total()));
        bar.getElement().setAttribute("aria-valuenow", String.valueOf(counts.ended()));
        bar.getElement().setAttribute("aria-label", getTranslation("links.run.bar"));
    }

    private void badges(LinkCounts counts) {
        badges.removeAll();
        badge("links.count.links", counts.links(), Tone.GOOD);
        badge("links.count.failed", counts.failed(), Tone.BAD);
        badge("links.count.waiting", counts.waiting(), Tone.NEUTRAL);
        badge("links.count.expired", counts.expired(), Tone.NEUTRAL);
        badge("links.count.duplicates", counts.duplicates(), Tone.NEUTRAL);
    }

    private void badge(String key, int count, Tone tone) {
        if (count > 0) {
            badges.add(new Badge(getTranslation(key, count), tone));
        }
    }
}
