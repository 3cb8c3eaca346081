package io.storefleet.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** The calm frame of pages before the application: one card, one sentence at the foot. */
abstract class FrontPage extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final Div card = new Div();
    private final String titleKey;

    FrontPage(String titleKey) {
        this.titleKey = titleKey;
        addClassName("sf-front");
        card.addClassName("sf-front-card");
        var foot = new Div(getTranslation("team.independent"));
        foot.addClassName("sf-front-foot");
        add(new Div(brand(), card), foot);
    }

    private static Div brand() {
        var mark = new Image("icon.svg", "");
        mark.setWidth("26px");
        var brand = new Div(mark, new Span("Storefleet"));
        brand.addClassName("sf-front-brand");
        return brand;
    }

    /** Shows these parts below the page's title, in place of what was there. */
    final void show(Component... parts) {
        card.removeAll();
        card.add(new H1(getTranslation(titleKey)));
        card.add(parts);
    }

    /** Shows these parts alone, where they bring their own heading. */
    final void showBare(Component... parts) {
        card.removeAll();
        card.add(parts);
    }

    final Paragraph text(String key, Object... facts) {
        return new Paragraph(getTranslation(key, facts));
    }

    /** What to say when the link of the page no longer works. */
    final void showDeadLink() {
        show(text("team.link.dead"), Links.toSignIn(getTranslation("team.link.sign-in")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " · Storefleet";
    }
}
