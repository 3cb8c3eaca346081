package io.storefleet.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;

/**
 * JSON to be read, found in by the browser's own search, and copied. It shows all it is given: who hands it over has taken
 * out what the reader may not see.
 */
public final class JsonView extends NativeDetails {

    private static final long serialVersionUID = 1L;

    public JsonView(String json) {
        this(json, "");
    }

    /** @param asOf of when it is, where that differs from the rest of the page */
    public JsonView(String json, String asOf) {
        addClassNames("sf-card", "sf-json");
        setSummaryText(getTranslation("uikit.json"));
        var copy = new PlainButton(getTranslation("uikit.json.copy"));
        copy.addClickListener(click -> {
            ClipboardText.copy(copy, json);
            Notices.done(getTranslation("uikit.copied"));
        });
        var note = new Span((asOf + " " + getTranslation("uikit.json.note")).strip());
        note.addClassName("sf-quiet");
        var head = new Div(note, copy);
        head.addClassNames("sf-row", "sf-spread");
        var text = new Pre(json);
        text.addClassName("sf-json-text");
        // It scrolls, so that the keyboard must reach it.
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("uikit.json"));
        setContent(new Div(head, text));
    }
}
