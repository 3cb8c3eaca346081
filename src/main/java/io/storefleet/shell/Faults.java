package io.storefleet.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** The body of the pages that say why there is no page: a sentence and the way back. */
final class Faults {

    private Faults() {}

    static Component page(Div view, String title, String text) {
        var back = new Button(
                view.getTranslation("shell.back"), click -> UI.getCurrent().navigate(""));
        var body = new Div(new H1(title), new Paragraph(text), back);
        body.addClassName("sf-empty");
        view.removeAll();
        view.addClassName("sf-page");
        view.add(body);
        return body;
    }
}
