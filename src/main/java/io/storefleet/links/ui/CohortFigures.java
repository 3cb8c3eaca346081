package io.storefleet.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.links.CohortView;
import io.storefleet.mirror.MirrorState;
import io.storefleet.mirror.StreamState;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Tone;
import java.util.List;
import java.util.function.Function;

/** What was understood of whom a run is for: how many, how sure that is, and each line that gets no link. */
final class CohortFigures extends Div {

    private static final long serialVersionUID = 1L;

    private final Div status = new Div();
    private final Div notes = new Div();
    private final Div buttons = new Div();
    private final Button each = new Button();
    private final Button save = new Button(getTranslation("links.saved.save"));
    private final UnusedLines lines;
    private final transient Function<StoreId, String> storeName;

    /** What can be done with what is shown. */
    record Ways(Runnable each, Runnable save) {}

    CohortFigures(CohortDesk desk, Function<StoreId, String> storeName, Ways ways) {
        this.storeName = storeName;
        this.lines = new UnusedLines(desk.cohorts(), storeName);
        addClassName("sf-stack");
        status.addClassName("sf-row");
        status.getElement().setAttribute("role", "status");
        notes.addClassName("sf-stack");
        each.addClickListener(click -> ways.each().run());
        save.addClickListener(click -> ways.save().run());
        buttons.add(each, save);
        buttons.addClassName("sf-row");
        add(status, notes, buttons, lines);
        nothing("");
    }

    /** Nobody yet, and why. */
    void nothing(String sentence) {
        say(new Span(sentence));
    }

    void problem(String sentence) {
        var message = new Div(sentence);
        message.addClassNames("sf-message", "sf-tone-bad");
        message.getElement().setAttribute("role", "alert");
        say(message);
    }

    void busy(int read) {
        say(new Span(
                read == 0
                        ? getTranslation("links.new.busy")
                        : getTranslation("links.new.busy.read", Formats.here().number(read))));
    }

    private void say(com.vaadin.flow.component.Component sentence) {
        status.removeAll();
        status.add(sentence);
        notes.removeAll();
        notes.setVisible(false);
        buttons.setVisible(false);
        lines.setVisible(false);
    }

    void show(CohortView cohort, List<MirrorState> incomplete) {
        var counts = cohort.counts();
        status.removeAll();
        count("links.new.matched", counts.matched(), Tone.GOOD);
        count("links.new.unknown", counts.unknown(), Tone.INFO);
        count("links.new.many", counts.many(), Tone.WARN);
        count("links.new.none", counts.none(), Tone.WARN);
        count("links.new.duplicates", counts.duplicates(), Tone.NEUTRAL);
        count("links.new.unusable", counts.unusable(), Tone.WARN);
        notes(cohort, incomplete);
        each.setText(getTranslation("links.new.each", counts.many()));
        each.setVisible(counts.many() > 0);
        save.setVisible(cohort.name() == null);
        buttons.setVisible(each.isVisible() || save.isVisible());
        lines.setVisible(counts.unused() > 0);
        if (counts.unused() > 0) {
            lines.show(cohort.id());
        }
    }

    /** Says how many more or fewer there are than when it was saved, and that its stores are others. */
    void compare(CohortView before, CohortView now) {
        int links = now.counts().links() - before.counts().links();
        var key = links == 0 ? "same" : links > 0 ? "more" : "fewer";
        notes.add(quiet(getTranslation(
                "links.saved." + key, Math.abs(links), Formats.here().shortTime(before.created()))));
        int stores = now.stores().size() - before.stores().size();
        if (before.tag() != null && stores != 0) {
            notes.add(quiet(getTranslation(
                    stores > 0 ? "links.saved.stores.more" : "links.saved.stores.fewer",
                    before.tag(),
                    Math.abs(stores))));
        }
    }

    private void count(String key, int number, Tone tone) {
        if (number > 0) {
            status.add(new Badge(getTranslation(key, number), tone));
        }
    }

    private void notes(CohortView cohort, List<MirrorState> incomplete) {
        notes.removeAll();
        if (cohort.name() != null) {
            notes.add(quiet(getTranslation("links.saved.as", cohort.name())));
        }
        if (cohort.counts().unknown() > 0) {
            notes.add(quiet(getTranslation("links.new.look-ups")));
        }
        incomplete.forEach(state -> notes.add(warning(state)));
        notes.setVisible(notes.getComponentCount() > 0);
    }

    private Span warning(MirrorState state) {
        double share =
                state.streams().stream().mapToDouble(StreamState::share).min().orElse(0);
        return new Span(
                getTranslation("links.new.incomplete", storeName.apply(state.store()), Math.round(share * 100)));
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("sf-quiet");
        return span;
    }
}
