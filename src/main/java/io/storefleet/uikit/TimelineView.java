package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A thing's timeline, newest first, each with its time and zone; earlier ones are read when asked for. */
public final class TimelineView extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    private final transient Background background;
    private final OrderedList list = new OrderedList();
    private final Button earlier = new PlainButton();
    private final Span state = new Span();
    private transient @Nullable Timeline timeline;
    private transient Registration reading = () -> {};

    public TimelineView(Background background) {
        this.background = background;
        addClassName("sf-stack");
        list.addClassName("sf-timeline");
        state.addClassName("sf-quiet");
        state.getElement().setAttribute("aria-live", "polite");
        earlier.setText(getTranslation("uikit.timeline.earlier"));
        earlier.setDisableOnClick(true);
        earlier.setVisible(false);
        earlier.addClickListener(click -> read());
        add(list, state, earlier);
    }

    /** Shows this timeline in the place of another; the component must be on a page. */
    public void show(Supplier<Timeline> made) {
        reading.remove();
        reading = background.run(
                this,
                () -> {
                    var fresh = made.get();
                    return new First(fresh, fresh.next(PAGE));
                },
                first -> {
                    timeline = first.timeline();
                    list.removeAll();
                    append(first.page());
                },
                this::failed);
    }

    private record First(Timeline timeline, List<Happening> page) {}

    private void read() {
        var current = timeline;
        if (current != null) {
            reading = background.run(this, () -> current.next(PAGE), this::append, this::failed);
        }
    }

    private void append(List<Happening> page) {
        page.forEach(each -> list.add(line(each)));
        earlier.setEnabled(true);
        earlier.setVisible(page.size() == PAGE);
        tell(list.getComponentCount() == 0 ? getTranslation("uikit.timeline.none") : "");
    }

    private void failed(Exception problem) {
        earlier.setEnabled(true);
        tell(getTranslation("uikit.timeline.failed"));
    }

    private void tell(String sentence) {
        state.setText(sentence);
        state.setVisible(!sentence.isEmpty());
    }

    private ListItem line(Happening happening) {
        var said = happening.words().apply(this);
        var way = happening.way();
        Component words = way == null ? new Span(said) : new PageLink(way.apply(Places.here()), said);
        var below = new Div(time(happening));
        below.addClassName("sf-quiet");
        if (happening.who() != null) {
            below.add(new Span(" · " + getTranslation("uikit.timeline.by", happening.who())));
        }
        var line = new ListItem(words, below);
        line.addClassName("sf-happening");
        line.getElement().setAttribute("data-tone", happening.tone().css());
        return line;
    }

    private static Component time(Happening happening) {
        var formats = Formats.here();
        var day = happening.day();
        var time = new HtmlContainer("time");
        time.setText(day == null ? formats.time(happening.at()) : formats.day(day) + " UTC");
        time.getElement().setAttribute("datetime", String.valueOf(day == null ? happening.at() : day));
        return time;
    }
}
