package io.storefleet.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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

    private final Pre text = new Pre();
    private final Span note = new Span();
    private final Button copy = new PlainButton();
    private final Div head = new Div(note, copy);
    private String json = "";

    public JsonView(String json) {
        this(json, "");
    }

    /** @param asOf of when it is, where that differs from the rest of the page */
    public JsonView(String json, String asOf) {
        addClassNames("sf-card", "sf-json");
        setSummaryText(getTranslation("uikit.json"));
        copy.setText(getTranslation("uikit.json.copy"));
        copy.addClickListener(click -> {
            ClipboardText.copy(copy, this.json);
            Notices.done(getTranslation("uikit.copied"));
        });
        note.addClassName("sf-quiet");
        note.getElement().setAttribute("aria-live", "polite");
        head.addClassNames("sf-row", "sf-spread");
        text.addClassName("sf-json-text");
        // It scrolls, so that the keyboard must reach it.
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("uikit.json"));
        setContent(new Div(head, text));
        show(json, asOf);
    }

    /** Shows this in the place of what is there; empty for nothing yet, of which the other text says why. */
    public void show(String told, String asOf) {
        json = told;
        text.setText(told);
        text.setVisible(!told.isEmpty());
        copy.setVisible(!told.isEmpty());
        note.setText((asOf + " " + (told.isEmpty() ? "" : getTranslation("uikit.json.note"))).strip());
    }

    /** Puts what else can be done with it beside its copy button. */
    public JsonView beside(Component action) {
        head.addComponentAtIndex(1, action);
        return this;
    }
}
