package io.storefleet.health.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.health.FindingWords;
import io.storefleet.health.Today;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Formats;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Set;

/** Which day it is and how old and whole the page's knowledge is. */
final class HomeNote extends Span {

    private static final long serialVersionUID = 1L;

    private final Div incomplete = new Div();
    private final Span span = new Span();

    HomeNote() {
        incomplete.addClassNames("sf-message", "sf-tone-info");
        span.addClassName("sf-quiet");
    }

    /** What the numbers lack, to stand near them; hidden while they lack nothing. */
    Component incomplete() {
        return incomplete;
    }

    /** Which time the numbers are of, to stand below them. */
    Component span() {
        return span;
    }

    void show(HomeDesk.Picture picture, Instant now) {
        var formats = Formats.here();
        var day = DateTimeFormatter.ofPattern(getTranslation("health.note.day"), formats.locale())
                .format(now.atZone(formats.zone()));
        var judged = picture.board().judgedAt();
        var words = new FindingWords(this::getTranslation, formats, now);
        setText(
                judged == null
                        ? day + " · " + getTranslation("health.note.never")
                        : day + " · " + getTranslation("health.note.judged", words.age(judged)));
    }

    void incomplete(Today today, Set<StoreId> stores) {
        var formats = Formats.here();
        var until = today.freshUntil(stores);
        var from = formats.shortTime(today.from());
        span.setText(
                until == null
                        ? getTranslation("health.note.since.unknown", from)
                        : getTranslation("health.note.since", from, formats.shortTime(until)));
        var filling = new HashSet<>(today.filling());
        filling.retainAll(stores);
        var without = new HashSet<>(today.withoutOrders());
        without.retainAll(stores);
        var text = new StringBuilder();
        if (!filling.isEmpty()) {
            text.append(getTranslation("health.note.filling", filling.size(), stores.size()));
        }
        if (!without.isEmpty() && without.size() < stores.size()) {
            text.append(text.isEmpty() ? "" : " ").append(getTranslation("health.note.without", without.size()));
        }
        incomplete.setText(text.toString());
        incomplete.setVisible(!text.isEmpty());
    }
}
