package io.storefleet.evergreen.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.storefleet.evergreen.Brand;
import java.util.Base64;

/** The first page a customer sees, drawn small. */
final class BrandPreview extends Div {

    private static final long serialVersionUID = 1L;

    BrandPreview() {
        addClassName("sf-evergreen-preview");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", getTranslation("evergreen.look.preview"));
    }

    void show(Brand brand) {
        removeAll();
        var logo = brand.logo();
        if (logo == null) {
            var name = new Span(brand.name());
            name.addClassName("sf-strong");
            add(name);
        } else {
            add(new Image("data:image/png;base64," + Base64.getEncoder().encodeToString(logo), brand.name()));
        }
        var button = new Div(getTranslation("evergreen.page.send"));
        button.addClassName("sf-evergreen-button");
        button.getStyle().set("background", brand.accent().hex());
        button.getStyle().set("color", brand.accent().text());
        var card = new Div(
                new H2(getTranslation("evergreen.page.start.title")),
                new Paragraph(getTranslation("evergreen.page.start.text", brand.name())),
                button);
        card.addClassName("sf-card");
        card.getStyle().set("border-top", "4px solid " + brand.accent().hex());
        add(card);
    }
}
