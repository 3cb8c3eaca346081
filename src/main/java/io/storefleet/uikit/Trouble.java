package io.storefleet.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What could not be read, in a sentence, with the id to name when asking about it, and a way to try again. */
public final class Trouble extends Div {

    private static final long serialVersionUID = 1L;

    /** @param requestId empty when nothing was sent */
    public Trouble(String sentence, String requestId, Runnable again) {
        addClassNames("sf-message", "sf-tone-bad", "sf-stack");
        getElement().setAttribute("role", "alert");
        var retry = new Button(getTranslation("uikit.again"), click -> again.run());
        retry.addClassName("sf-end");
        var line = new Div(new Span(sentence), retry);
        line.addClassName("sf-row");
        add(line);
        if (!requestId.isEmpty()) {
            var request = new Div(new Span(getTranslation("uikit.request")), new Copyable(requestId));
            request.addClassName("sf-row");
            add(request);
        }
    }
}
