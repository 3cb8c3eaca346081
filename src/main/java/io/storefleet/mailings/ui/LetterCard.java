package io.storefleet.mailings.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mailings.Written;
import io.storefleet.uikit.Badge;
import io.storefleet.uikit.Tone;

/** A mail as it would be read. */
final class LetterCard extends Div {

    private static final long serialVersionUID = 1L;

    LetterCard(String label, Written written) {
        addClassNames("sf-card", "sf-stack");
        var head = new Div(new Span(label), new Badge(MailWords.language(this, written.language()), Tone.NEUTRAL));
        head.addClassNames("sf-row", "sf-quiet");
        if (!written.missing().isEmpty()) {
            var names = written.missing().stream()
                    .sorted()
                    .map(Placeholder::written)
                    .collect(joining(", "));
            var missing = new Badge(getTranslation("mailings.look.missing", names), Tone.WARN);
            // Many names wrap on a narrow screen.
            missing.getStyle().set("white-space", "normal").set("overflow-wrap", "anywhere");
            head.add(missing);
        }
        var to = new Span(written.to() == null ? "" : getTranslation("mailings.look.to", written.to()));
        to.addClassName("sf-quiet");
        to.setVisible(written.to() != null);
        var subject = new Span(written.subject());
        subject.addClassName("sf-strong");
        var text = new Div(written.text());
        text.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        add(head, to, subject, text);
    }
}
