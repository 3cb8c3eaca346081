package io.storefleet.mirror.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.storefleet.mirror.StreamState;
import io.storefleet.mirror.ui.CopyDesk.Copy;
import io.storefleet.uikit.DetailClose;
import io.storefleet.uikit.Facts;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Notices;
import io.storefleet.uikit.Places;
import java.time.Instant;

/** The panel of one store's copy: how far each kind of thing is, what keeps it, and a way to have it fresh now. */
final class CopyPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CopyDesk desk;
    private final Div moving = new Div();

    CopyPanel(CopyDesk desk, Copy copy) {
        this.desk = desk;
        addClassName("sf-stack");
        moving.addClassName("sf-stack");
        var explained = new Paragraph(getTranslation("mirror.panel.text"));
        explained.addClassName("sf-quiet");
        var title = new Div(new H2(copy.store().name()));
        title.addClassName("sf-detail-title");
        var close = new DetailClose(() -> UI.getCurrent().navigate(Places.here().copies()));
        var head = new Div(title, close);
        head.addClassName("sf-detail-head");
        add(head, moving, buttons(copy), explained);
        show(copy);
    }

    /** Shows the copy as it stands now. */
    void show(Copy copy) {
        var now = desk.now();
        var badges = new Div(CopyWords.badge(this, copy.state(), now));
        badges.addClassName("sf-row");
        moving.removeAll();
        moving.add(badges);
        CopyWords.trouble(copy.state()).ifPresent(trouble -> {
            var words = new Span(CopyWords.sentence(this, trouble));
            words.getElement().setAttribute("role", "status");
            words.addClassNames("sf-message", "sf-tone-bad");
            moving.add(words);
        });
        if (copy.state().streams().isEmpty()) {
            moving.add(new Span(getTranslation("mirror.panel.waiting")));
        }
        moving.add(facts(copy, now));
    }

    private Facts facts(Copy copy, Instant now) {
        var facts = new Facts()
                .fact(
                        getTranslation("mirror.fact.lag"),
                        CopyWords.lag(this, copy.state().freshUntil(), now));
        copy.state().streams().forEach(stream -> facts.fact(CopyWords.name(this, stream.stream()), stream(stream)));
        return facts;
    }

    private Component stream(StreamState stream) {
        var name = CopyWords.name(this, stream.stream());
        var counts = CopyWords.counts(this, stream);
        if (!stream.whole()) {
            return new CopyBar(stream.share(), name, counts);
        }
        var fresh = stream.freshUntil();
        return new Span(
                fresh == null
                        ? counts
                        : getTranslation(
                                "mirror.count.fresh", counts, Formats.here().shortTime(fresh)));
    }

    private Div buttons(Copy copy) {
        var row = new Div();
        row.addClassName("sf-row");
        if (desk.mayRefresh(copy.id())) {
            var refresh = new Button(getTranslation("mirror.refresh"));
            refresh.setDisableOnClick(true);
            refresh.addClickListener(click -> {
                desk.refresh(copy.id());
                Notices.done(getTranslation("mirror.refreshing"));
            });
            row.add(refresh);
        }
        var store = copy.id().value();
        row.add(new Button(
                getTranslation("mirror.go.store"),
                click -> UI.getCurrent().navigate(Places.here().store(store))));
        return row;
    }
}
